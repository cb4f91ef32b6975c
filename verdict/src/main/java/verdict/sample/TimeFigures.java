package verdict.sample;

import verdict.run.TimeCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The figures of response times. */
final class TimeFigures {
  /** All that a sample of times can tell, in the order in which people read them. */
  static final List<Metric> ALL =
      List.of(
          Metric.MIN,
          Metric.MEAN,
          Metric.STANDARD_DEVIATION,
          Metric.P50,
          Metric.P75,
          Metric.P90,
          Metric.P95,
          Metric.P99,
          Metric.P99_9,
          Metric.MAX);

  /** Those of a request name in a report of a run. */
  static final List<Metric> OF_A_REQUEST =
      List.of(Metric.MEAN, Metric.P50, Metric.P95, Metric.P99, Metric.MIN, Metric.MAX);

  static final List<Metric> PERCENTILES =
      List.of(Metric.P50, Metric.P75, Metric.P90, Metric.P95, Metric.P99, Metric.P99_9);

  private TimeFigures() {}

  /** The figures asked for, in that order; none of an empty sample. */
  static List<Figure> of(TimeCounts times, List<Metric> metrics) {
    List<Figure> figures = new ArrayList<>();
    for (Metric metric : metrics) {
      value(times, metric)
          .ifPresent(value -> figures.add(new Figure(metric, "", value, times.total())));
    }
    return figures;
  }

  private static OptionalDouble value(TimeCounts times, Metric metric) {
    return switch (metric) {
      case MIN -> times.min();
      case MEAN -> times.mean();
      case STANDARD_DEVIATION -> times.standardDeviation();
      case MAX -> times.max();
      default -> percentile(times, rank(metric));
    };
  }

  private static OptionalDouble percentile(TimeCounts times, double rank) {
    return times.total() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(new Percentile(rank).of(times));
  }

  /** The rank of a metric that is a percentile. */
  static double rank(Metric metric) {
    return switch (metric) {
      case P50 -> 50;
      case P75 -> 75;
      case P90 -> 90;
      case P95 -> 95;
      case P99 -> 99;
      case P99_9 -> 99.9;
      default -> throw new IllegalArgumentException(metric.key() + " is no percentile");
    };
  }
}
