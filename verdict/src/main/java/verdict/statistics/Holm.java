package verdict.statistics;

/**
 * Several tests of which not even one may be wrong more often than alpha: Holm, "A simple
 * sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979).
 */
public final class Holm {
  private Holm() {}

  /**
   * The p-values that may be compared with alpha as if each were alone, in the order given.
   *
   * @param pValues each in [0, 1]
   */
  public static double[] adjusted(double[] pValues) {
    int[] places = ByPValue.places(pValues);
    double[] adjusted = new double[pValues.length];
    double largest = 0;
    for (int i = 0; i < places.length; i++) {
      largest = Math.max(largest, Math.min(1, (places.length - i) * pValues[places[i]]));
      adjusted[places[i]] = largest;
    }
    return adjusted;
  }

  /**
   * The alpha at which the interval of each is to be shown, in the order given: alpha / K for the
   * smallest of K p-values, alpha / (K - 1) for the next, and so on up to the first that is not
   * rejected, whose alpha all later ones share. Equal p-values share the smallest, so that the
   * order in which they are given does not matter.
   *
   * @param pValues each in [0, 1]
   * @param alpha of the whole family, in (0, 1)
   */
  public static double[] levels(double[] pValues, double alpha) {
    if (!(alpha > 0 && alpha < 1)) { // written so that NaN is refused too
      throw new IllegalArgumentException("alpha must be in (0, 1), was " + alpha);
    }
    double[] adjusted = adjusted(pValues);
    int[] places = ByPValue.places(pValues);
    double[] levels = new double[pValues.length];
    double level = alpha;
    double last = -1; // below every p-value
    boolean rejected = true;
    for (int i = 0; i < places.length; i++) {
      double p = pValues[places[i]];
      if (rejected && p > last) {
        level = alpha / (places.length - i);
        last = p;
      }
      rejected = rejected && adjusted[places[i]] <= alpha;
      levels[places[i]] = level;
    }
    return levels;
  }
}
