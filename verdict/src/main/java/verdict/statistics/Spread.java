package verdict.statistics;

import java.util.OptionalDouble;

/** How far values lie from each other: sample standard deviations. */
public final class Spread {
  private Spread() {}

  /** Divided by n - 1; absent for fewer than two values. */
  public static OptionalDouble of(double[] values) {
    return values.length < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(squares(values) / (values.length - 1)));
  }

  /**
   * What the standard deviation of so many normal values is at least, as their sample shows one.
   *
   * @param sample their sample standard deviation
   * @param values how many, at least 2
   * @param level of confidence that it is, in (0, 1)
   */
  public static double lowerBound(double sample, int values, double level) {
    return sample * Math.sqrt((values - 1) / ChiSquare.quantile(values - 1, level));
  }

  /** Of two samples around a mean each; absent when neither has two values. */
  public static OptionalDouble pooled(double[] one, double[] other) {
    int freedom = one.length + other.length - 2;
    return freedom < 1
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt((squares(one) + squares(other)) / freedom));
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares;
  }
}
