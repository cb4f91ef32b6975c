package verdict.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import verdict.run.TimeCounts;

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
      default -> percentile(times, metric.rank().orElseThrow());
    };
  }

  private static OptionalDouble percentile(TimeCounts times, double rank) {
    return times.total() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(new Percentile(rank).of(times));
  }
}
