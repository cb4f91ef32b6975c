package verdict.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Where values lie along one side of a plot.
 *
 * @param name what it measures, with its unit
 * @param low the value at its start
 * @param high the value at its end, above {@code low}
 * @param scale what is even along the axis: the value itself, its logarithm
 * @param ticks the values that are named
 * @param label how one is named
 */
record Axis(
    String name,
    double low,
    double high,
    DoubleUnaryOperator scale,
    List<Double> ticks,
    DoubleFunction<String> label) {
  private static final int MOST_TICKS = 6;
  private static final MathContext DIGITS = new MathContext(10);
  private static final double[] STEPS = {1, 2, 5, 10};

  Axis {
    ticks = ticks.stream().filter(tick -> tick >= low && tick <= high).toList();
  }

  /**
   * An even axis with round values named, which holds all values.
   *
   * @param low at most {@code high}; they may be equal
   */
  static Axis even(String name, double low, double high, DoubleFunction<String> label) {
    double room = high > low ? (high - low) * 0.05 : Math.max(Math.abs(low) * 0.1, 1e-3);
    double first = low - (low == 0 ? 0 : room); // a scale that begins at 0 begins there
    double last = high + room;
    return new Axis(name, first, last, value -> value, round(first, last), label);
  }

  /**
   * An axis of things and not of values: the first lies at 1, the next at 2.
   *
   * @param labels one or more
   */
  static Axis ofThings(String name, List<String> labels) {
    List<Double> places =
        IntStream.rangeClosed(1, labels.size()).mapToObj(i -> (double) i).toList();
    return new Axis(
        name,
        0.5,
        labels.size() + 0.5,
        place -> place,
        places,
        place -> labels.get((int) place - 1));
  }

  /** How far along it a value is: 0 at the start, 1 at the end. */
  double share(double value) {
    double start = scale.applyAsDouble(low);
    return (scale.applyAsDouble(value) - start) / (scale.applyAsDouble(high) - start);
  }

  private static List<Double> round(double low, double high) {
    double step = step(high - low);
    List<Double> ticks = new ArrayList<>();
    for (double count = Math.ceil(low / step); count * step <= high; count++) {
      // Without the last binary digits: 0.6 and not 0.6000000000000001; and never -0.0.
      ticks.add(new BigDecimal(count * step).round(DIGITS).doubleValue() + 0.0);
    }
    return ticks;
  }

  private static double step(double length) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(length / MOST_TICKS)));
    for (double step : STEPS) {
      if (length / (step * power) <= MOST_TICKS) {
        return step * power;
      }
    }
    throw new IllegalArgumentException("no step for an axis of length " + length);
  }
}
