package verdict.statistics;

/**
 * Many tests of whose findings only a share may be false: Benjamini and Hochberg, "Controlling the
 * false discovery rate: a practical and powerful approach to multiple testing", Journal of the
 * Royal Statistical Society B 57 (1995).
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * The smallest share of false findings at which each one is a finding, in the order given.
   *
   * @param pValues each in [0, 1]
   */
  public static double[] adjusted(double[] pValues) {
    int[] places = ByPValue.places(pValues);
    double[] adjusted = new double[pValues.length];
    double smallest = 1;
    for (int i = places.length - 1; i >= 0; i--) {
      smallest = Math.min(smallest, pValues[places[i]] * places.length / (i + 1));
      adjusted[places[i]] = smallest;
    }
    return adjusted;
  }
}
