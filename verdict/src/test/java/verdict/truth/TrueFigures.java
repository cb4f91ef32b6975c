package verdict.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.ResultsRow.Outcome;

/** Compares figures with those of the plain list of times, computed without a double. */
final class TrueFigures {
  /** A mean, a standard deviation and a rate are computed in doubles; all else is exact. */
  private static final double MOST_RELATIVE = 1e-9;

  /** The ranks of percentiles in parts of a thousand: 99.9 is no double. */
  private static final Map<Metric, Integer> PERMILLES =
      new EnumMap<>(
          Map.of(
              Metric.P50, 500,
              Metric.P75, 750,
              Metric.P90, 900,
              Metric.P95, 950,
              Metric.P99, 990,
              Metric.P99_9, 999));

  private TrueFigures() {}

  /**
   * @param seconds over which the requests of the whole run were delivered
   */
  static void check(String what, Outcome actual, List<Integer> millis, OptionalDouble seconds) {
    assertThat(actual.count()).as("count of %s", what).isEqualTo(millis.size());
    EnumMap<Metric, Double> expected = expected(millis, seconds);
    assertThat(actual.figures().stream().map(Figure::metric))
        .as("figures of %s", what)
        .containsExactlyInAnyOrderElementsOf(expected.keySet());
    for (Figure figure : actual.figures()) {
      double right = expected.get(figure.metric());
      assertThat(figure.value())
          .as("%s of %s", figure.metric().key(), what)
          .isCloseTo(right, Offset.offset(offset(figure.metric(), right, millis)));
      assertThat(figure.n()).as("n of %s", what).isEqualTo(millis.size());
    }
  }

  private static double offset(Metric metric, double right, List<Integer> millis) {
    return switch (metric) {
      case MEAN, THROUGHPUT -> MOST_RELATIVE * right;
      // Of nearly equal large times the distances from the mean are as exact as the mean is.
      case STANDARD_DEVIATION ->
          MOST_RELATIVE * right + 1e-14 * millis.stream().mapToDouble(m -> m).max().orElse(0);
      default -> 0;
    };
  }

  static EnumMap<Metric, Double> expected(List<Integer> millis, OptionalDouble seconds) {
    EnumMap<Metric, Double> figures = new EnumMap<>(Metric.class);
    if (seconds.orElse(0) > 0) {
      figures.put(Metric.THROUGHPUT, millis.size() / seconds.getAsDouble());
    }
    int n = millis.size();
    if (n > 0) {
      List<Integer> sorted = millis.stream().sorted().toList();
      figures.put(Metric.MIN, (double) sorted.get(0));
      figures.put(Metric.MAX, (double) sorted.get(n - 1));
      figures.put(Metric.MEAN, mean(millis).doubleValue());
      figures.put(Metric.STANDARD_DEVIATION, standardDeviation(millis));
      PERMILLES.forEach((metric, permille) -> figures.put(metric, nearestRank(sorted, permille)));
    }
    return figures;
  }

  /** The value at place ceil(permille / 1000 x n), counted from 1. */
  static double nearestRank(List<Integer> sorted, int permille) {
    long place = ((long) permille * sorted.size() + 999) / 1_000;
    return sorted.get((int) place - 1);
  }

  private static BigDecimal mean(List<Integer> millis) {
    BigDecimal sum =
        millis.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(millis.size()), MathContext.DECIMAL128);
  }

  // Of these observations: divided by n, as Gatling does.
  private static double standardDeviation(List<Integer> millis) {
    BigDecimal mean = mean(millis);
    BigDecimal squares = BigDecimal.ZERO;
    for (int value : millis) {
      BigDecimal distance = BigDecimal.valueOf(value).subtract(mean);
      squares = squares.add(distance.multiply(distance));
    }
    return squares
        .divide(BigDecimal.valueOf(millis.size()), MathContext.DECIMAL128)
        .sqrt(MathContext.DECIMAL128)
        .doubleValue();
  }
}
