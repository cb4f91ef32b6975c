package verdict.statistics;

import java.util.Arrays;
import java.util.Comparator;

/** Several p-values, in the order of the evidence. */
final class ByPValue {
  private ByPValue() {}

  /**
   * The places of the values, that of the smallest first.
   *
   * @throws IllegalArgumentException if one is not in [0, 1]
   */
  static int[] places(double[] pValues) {
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) { // written so that NaN is refused too
        throw new IllegalArgumentException("p-value must be in [0, 1], was " + p);
      }
    }
    Integer[] places = new Integer[pValues.length];
    Arrays.setAll(places, i -> i);
    Arrays.sort(places, Comparator.comparingDouble(i -> pValues[i]));
    return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
  }
}
