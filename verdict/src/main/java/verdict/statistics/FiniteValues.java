package verdict.statistics;

/** What a rank test accepts: at least one value, not too many to count, each of them finite. */
final class FiniteValues {
  private FiniteValues() {}

  /**
   * @param what the values are of, in the plural, for the message
   * @throws IllegalArgumentException if they are none, too many or not finite
   */
  static void check(String what, double[] values, int most) {
    if (values.length < 1 || values.length > most) {
      throw new IllegalArgumentException(
          "a rank test needs 1 to " + most + " " + what + ", was given " + values.length);
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "a rank test needs finite values: leave out " + what + " without one; was " + value);
      }
    }
  }
}
