package verdict.statistics;

import java.util.List;

/** The median of some values. */
public final class Median {
  private Median() {}

  /**
   * Of an even number of values the mean of the two in the middle.
   *
   * @param values one or more, in any order
   */
  public static double of(List<Double> values) {
    return ofAscending(values.stream().sorted().mapToDouble(Double::doubleValue).toArray());
  }

  static double ofAscending(double[] values) {
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
