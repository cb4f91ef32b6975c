package verdict.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of a report of Gatling's: its own figures, in milliseconds, rounded by it.
 *
 * @param path groups, then the name; empty for all requests
 * @param failed empty when the report tells no such column, as {@code succeeded}
 */
public record PrintedTimes(
    Kind kind,
    List<String> path,
    Column total,
    Optional<Column> succeeded,
    Optional<Column> failed) {
  /** What a row is about. */
  public enum Kind {
    ALL_REQUESTS,
    GROUP,
    REQUEST
  }

  /**
   * The figures of one outcome; one that was not printed is empty.
   *
   * @param requestsPerSecond by Gatling's definition: over the whole seconds of the whole run
   */
  public record Column(
      long count,
      OptionalDouble min,
      OptionalDouble max,
      OptionalDouble mean,
      OptionalDouble standardDeviation,
      List<PrintedPercentile> percentiles,
      OptionalDouble requestsPerSecond) {
    public Column {
      percentiles = List.copyOf(percentiles);
    }
  }

  /**
   * A percentile as printed.
   *
   * @param rankIsKnown false where only the place in the file is known, and the rank is the default
   *     of that place
   */
  public record PrintedPercentile(double rank, boolean rankIsKnown, double millis) {}

  public PrintedTimes {
    path = List.copyOf(path);
  }
}
