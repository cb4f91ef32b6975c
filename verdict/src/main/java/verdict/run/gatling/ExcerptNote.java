package verdict.run.gatling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import verdict.run.log.CountedLog;
import verdict.run.log.Excerpt;
import verdict.run.log.LogCounts;

/** Says in a sentence which part of a run is in the figures. */
final class ExcerptNote {
  private ExcerptNote() {}

  /** None when the whole run is. */
  static List<String> of(CountedLog log) {
    Excerpt excerpt = log.excerpt();
    LogCounts counts = log.counts();
    return excerpt.isPart()
        ? List.of(
            String.format(
                Locale.ROOT,
                "Only requests and groups that began %s the start of the run are counted: %,d"
                    + " requests are left out. Users and errors of the load generator are those of"
                    + " the whole run.",
                words(excerpt),
                counts.requestsLeftOut()))
        : List.of();
  }

  private static String words(Excerpt excerpt) {
    boolean hasBegin = excerpt.isWithoutBegin();
    boolean hasEnd = excerpt.untilMillis() < Long.MAX_VALUE;
    String from = hasBegin ? seconds(excerpt.fromMillis()) : "";
    String until = hasEnd ? seconds(excerpt.untilMillis()) : "";
    return hasBegin && hasEnd
        ? from + " to " + until + " after"
        : hasBegin ? from + " or more after" : "less than " + until + " after";
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
  }
}
