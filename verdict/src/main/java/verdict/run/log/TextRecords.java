package verdict.run.log;

import java.util.HashMap;
import java.util.Map;
import verdict.run.log.OddRecords.LeftOut;

/** Counts what a line of a textual log says, by its columns. */
final class TextRecords {
  private static final String NO_END = "0";

  /** What 3.0 to 3.3 meant to write; what they do write is 0, too. */
  private static final String NO_END_OF_3 = "-9223372036854775808";

  private final TextLine line;
  private final TextTable texts;
  private final LogCounts counts;
  private final OpenMessage open;
  private final JoinedLogs joined;
  private final Map<Integer, PathNode> groups = new HashMap<>();
  private long origin;
  private int shift;

  TextRecords(
      TextLine line, TextTable texts, LogCounts counts, OpenMessage open, JoinedLogs joined) {
    this.line = line;
    this.texts = texts;
    this.counts = counts;
    this.open = open;
    this.joined = joined;
  }

  /**
   * The run begins.
   *
   * @param originEpochMillis what times are to be since
   * @param shiftMillis how long after that it begins
   */
  void begin(long originEpochMillis, int shiftMillis) {
    origin = originEpochMillis;
    shift = shiftMillis;
  }

  /**
   * Reads the line as a record.
   *
   * @throws DamagedLog when it is none
   */
  void read(TextLayout by) {
    if (line.is(by.type, "REQUEST")) {
      readRequest(by.request);
    } else if (line.is(by.type, "USER")) {
      readUser(by.user);
    } else if (line.is(by.type, "GROUP") && line.columns() > 3) {
      readGroup(by.group);
    } else if (line.is(0, "ERROR") || line.is(0, "GROUP")) {
      readError();
    } else if (line.is(0, "ASSERTION")) {
      joined.assertion();
    } else {
      throw line.damaged(
          "\"%s\" in column %d".formatted(line.shortened(by.type), by.type + 1),
          "REQUEST, USER, GROUP or ERROR");
    }
  }

  private void readRequest(TextLayout.Request by) {
    if (line.columns() > by.message() + 1) {
      joined.requireOne();
    }
    int start = millis(by.start());
    boolean ok = ok(by.status());
    if (line.is(by.end(), NO_END) || line.is(by.end(), NO_END_OF_3)) {
      counts.odd().leftOut(LeftOut.NO_END);
      return;
    }
    int end = millis(by.end());
    if ((start < shift || end < start) && !isOddButCounted(start, end)) {
      return;
    }
    PathNode at = group(by.groups()).child(line.id(by.name(), texts));
    if (ok) {
      counts.request(at, start, end, true, 0);
    } else {
      open.failure(at, start, end, line.id(by.message(), texts));
    }
  }

  private boolean isOddButCounted(int start, int end) {
    if (end < start) {
      counts.odd().leftOut(LeftOut.END_BEFORE_START);
      return false;
    }
    if (end > Integer.MAX_VALUE + Math.min(0, start)) {
      throw line.damaged("%,d ms from start to end".formatted((long) end - start), "less");
    }
    counts.odd().beforeStart(start - shift);
    return true;
  }

  private void readUser(TextLayout.User by) {
    boolean starts = line.is(by.event(), "START");
    if (!starts && !line.is(by.event(), "END")) {
      throw line.damaged(
          "\"%s\" in column %d".formatted(line.shortened(by.event()), by.event() + 1),
          "START or END");
    }
    int at = millis(starts ? by.start() : by.end());
    if (at < shift) {
      counts.odd().beforeStart(at - shift);
    }
    if (starts) {
      counts.userStarted(at);
    } else {
      counts.userEnded(at);
    }
  }

  private void readGroup(TextLayout.Group by) {
    int start = millis(by.start());
    int end = millis(by.end());
    boolean ok = ok(by.status());
    long less = line.negativeDigits(by.responseTimes());
    if (less > 0 && less <= LogHeader.MOST_BEFORE_START_MILLIS) {
      counts.odd().leftOut(LeftOut.NEGATIVE_SUM);
      return;
    }
    long responseTimes = line.number(by.responseTimes());
    if (responseTimes > Integer.MAX_VALUE) {
      throw line.damaged("%,d ms of response times".formatted(responseTimes), "less");
    }
    if ((start >= shift && end >= start) || isOddButCounted(start, end)) {
      counts.group(group(by.groups()), start, end, (int) responseTimes, ok);
    }
  }

  // 2.2 and 2.3 write an error under the name of a group, with its message and its time alone. A
  // message has its line ends and tabs as they were.
  private void readError() {
    int last = line.columns() - 1;
    if (last == 2 && isTime(2)) {
      counts.error(line.id(1, texts));
    } else if (last > 2 && isTime(last)) {
      counts.error(texts.id(line.text(1, last - 1)));
    } else {
      open.error(line);
    }
  }

  private boolean ok(int column) {
    if (line.is(column, "OK")) {
      return true;
    }
    if (line.is(column, "KO")) {
      return false;
    }
    throw line.damaged(
        "\"%s\" in column %d".formatted(line.shortened(column), column + 1), "OK or KO");
  }

  /** The place of the groups that one column names, between commas. */
  private PathNode group(int column) {
    return groups.computeIfAbsent(
        line.id(column, texts),
        id -> {
          PathNode at = counts.root();
          if (id != 0) {
            for (String name : texts.text(id).split(",", -1)) {
              at = at.child(texts.id(name));
            }
          }
          return at;
        });
  }

  /** Whether a column holds a time of the run. */
  boolean isTime(int column) {
    long digits = line.digits(column);
    return digits >= 0 && isOfRun(digits - origin);
  }

  private boolean isOfRun(long millis) {
    return millis >= shift - LogHeader.MOST_BEFORE_START_MILLIS && millis <= Integer.MAX_VALUE;
  }

  private int millis(int column) {
    long since = line.number(column) - origin;
    if (!isOfRun(since)) {
      throw line.damaged(
          "%,d ms after the start of the run in column %d".formatted(since, column + 1),
          "%,d to %,d".formatted(shift - LogHeader.MOST_BEFORE_START_MILLIS, Integer.MAX_VALUE));
    }
    return (int) since;
  }
}
