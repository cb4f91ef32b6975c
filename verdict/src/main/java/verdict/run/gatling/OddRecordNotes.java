package verdict.run.gatling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verdict.run.log.OddRecords;
import verdict.run.log.OddRecords.LeftOut;

/** Says in sentences which records of a log are not in its figures, and which are unusual. */
final class OddRecordNotes {
  private OddRecordNotes() {}

  static List<String> of(OddRecords odd) {
    List<String> notes = new ArrayList<>();
    for (LeftOut why : LeftOut.values()) {
      long count = odd.count(why);
      if (count > 0) {
        notes.add(
            records(count) + (count == 1 ? " was" : " were") + " left out: " + reason(why, count));
      }
    }
    if (odd.beforeStart() > 0) {
      notes.add(
          ("%s %s before the start of the run, the earliest by %s ms: such records are counted,"
                  + " rates start at the earliest of them, and the timeline has them"
                  + " in its first second.")
              .formatted(
                  records(odd.beforeStart()),
                  odd.beforeStart() == 1 ? "begins" : "begin",
                  number(odd.mostMillisBeforeStart())));
    }
    if (odd.messageLines() > 0) {
      notes.add(
          "%s no record and %s read as part of the message before %s."
              .formatted(
                  odd.messageLines() == 1 ? "1 line is" : number(odd.messageLines()) + " lines are",
                  odd.messageLines() == 1 ? "was" : "were",
                  odd.messageLines() == 1 ? "it" : "them"));
    }
    return notes;
  }

  private static String reason(LeftOut why, long count) {
    boolean isOne = count == 1;
    return switch (why) {
      case NO_END ->
          isOne
              ? "it has no end, a WebSocket or SSE message that nobody waited for."
              : "they have no end, WebSocket or SSE messages that nobody waited for.";
      case END_BEFORE_START ->
          (isOne ? "its end is before its start" : "their ends are before their starts")
              + " (the clock was set back).";
      case NEGATIVE_SUM ->
          (isOne ? "the response times in its group sum" : "the response times in their groups sum")
              + " to less than 0 ms (the clock was set back).";
    };
  }

  private static String records(long count) {
    return count == 1 ? "1 record" : number(count) + " records";
  }

  private static String number(long of) {
    return String.format(Locale.ROOT, "%,d", of);
  }
}
