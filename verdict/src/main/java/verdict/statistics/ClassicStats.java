package verdict.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import verdict.run.TimeCounts;
import verdict.sample.Percentile;

/**
 * The figures that Gatling's {@code stats.json} had, of one node of its tree: whole milliseconds,
 * computed from exact counts.
 *
 * @param path groups, then the name; empty for the root
 * @param columns total, ok and failed
 * @param ranges how many succeeded below the lower bound, below the higher one and above, and how
 *     many failed
 * @param bounds of the ranges
 * @param groups the nodes of groups below, in the order of their first requests
 * @param requests the nodes of requests below, in the same order
 */
public record ClassicStats(
    List<String> path,
    List<Column> columns,
    List<Range> ranges,
    Bounds bounds,
    Map<String, ClassicStats> groups,
    Map<String, ClassicStats> requests) {
  private static final double[] RANKS = {50, 75, 95, 99};

  /**
   * What Gatling calls fast and slow, its {@code indicators.lowerBound} and {@code higherBound}.
   *
   * @param lowerMillis above 0
   * @param higherMillis above the lower one
   */
  public record Bounds(int lowerMillis, int higherMillis) {
    /** Those of a Gatling that nobody configured. */
    public static final Bounds USUAL = new Bounds(800, 1_200);

    public Bounds {
      if (lowerMillis <= 0 || higherMillis <= lowerMillis) {
        throw new IllegalArgumentException(
            "bounds must be above 0 and rise, were " + lowerMillis + " and " + higherMillis);
      }
    }
  }

  /**
   * One outcome, with 0 for what does not exist.
   *
   * @param percentiles 50, 75, 95 and 99
   * @param requestsPerSecond over the whole seconds of the run
   */
  public record Column(
      long count,
      long min,
      long max,
      long mean,
      long standardDeviation,
      List<Long> percentiles,
      double requestsPerSecond) {}

  /** How many, and which part of all in percent. */
  public record Range(long count, double percentage) {}

  /** What all nodes of a tree share: the whole seconds of the run, and the bounds. */
  record Run(double seconds, Bounds bounds) {}

  static ClassicStats of(
      List<String> path, TimeCounts succeeded, TimeCounts failed, TimeCounts ranged, Run run) {
    TimeCounts total = TimeCounts.sum(List.of(succeeded, failed));
    return new ClassicStats(
        List.copyOf(path),
        List.of(
            column(total, run.seconds),
            column(succeeded, run.seconds),
            column(failed, run.seconds)),
        ranges(ranged, failed.total(), run.bounds),
        run.bounds,
        new LinkedHashMap<>(),
        new LinkedHashMap<>());
  }

  private static Column column(TimeCounts times, double seconds) {
    if (times.total() == 0) {
      return new Column(0, 0, 0, 0, 0, List.of(0L, 0L, 0L, 0L), 0);
    }
    List<Long> percentiles = new ArrayList<>();
    for (double rank : RANKS) {
      percentiles.add(Math.round(new Percentile(rank).of(times)));
    }
    return new Column(
        times.total(),
        rounded(times.min()),
        rounded(times.max()),
        rounded(times.mean()),
        rounded(times.standardDeviation()),
        percentiles,
        times.total() / seconds);
  }

  private static long rounded(OptionalDouble millis) {
    return Math.round(millis.orElseThrow());
  }

  private static List<Range> ranges(TimeCounts succeeded, long failed, Bounds bounds) {
    long low = 0;
    long middle = 0;
    for (int i = 0; i < succeeded.distinct(); i++) {
      long micros = succeeded.micros(i);
      if (micros < bounds.lowerMillis * 1_000L) {
        low += succeeded.count(i);
      } else if (micros < bounds.higherMillis * 1_000L) {
        middle += succeeded.count(i);
      }
    }
    long all = succeeded.total() + failed;
    return List.of(
        range(low, all),
        range(middle, all),
        range(succeeded.total() - low - middle, all),
        range(failed, all));
  }

  private static Range range(long count, long all) {
    return new Range(count, all == 0 ? 0 : (double) count / all * 100);
  }
}
