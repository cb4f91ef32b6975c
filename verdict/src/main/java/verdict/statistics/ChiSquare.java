package verdict.statistics;

/** The distribution of a sum of squares of so many independent standard normal values. */
final class ChiSquare {
  private static final double PRECISION = 1e-12;

  private ChiSquare() {}

  /**
   * What the sum stays below with that probability.
   *
   * @param freedom how many values, at least 1
   * @param probability in (0, 1)
   */
  static double quantile(int freedom, double probability) {
    if (freedom < 1 || !(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "degrees of freedom must be at least 1 and the probability in (0, 1), were "
              + freedom
              + " and "
              + probability);
    }
    double low = 0;
    double high = freedom;
    while (below(freedom, high) < probability) {
      high *= 2;
    }
    while (high - low > PRECISION * high) {
      double middle = (low + high) / 2;
      if (below(freedom, middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /**
   * The probability of a sum below a value: the series of the incomplete gamma function, whose
   * first term is (x / 2)^(k / 2) e^(-x / 2) / gamma(k / 2 + 1) for k degrees of freedom.
   */
  private static double below(int freedom, double value) {
    double half = value / 2;
    double term = StrictMath.exp(-half);
    // gamma(1) = 1 and gamma(3 / 2) = sqrt(pi) / 2, then each half is multiplied on.
    boolean isOdd = freedom % 2 == 1;
    if (isOdd) {
      term *= Math.sqrt(half) * 2 / Math.sqrt(Math.PI);
    }
    for (double of = isOdd ? 1.5 : 1; of <= freedom / 2.0; of++) {
      term *= half / of;
    }
    double sum = term;
    for (double of = freedom / 2.0 + 1; term > sum * 1e-17; of++) {
      term *= half / of;
      sum += term;
    }
    return sum;
  }
}
