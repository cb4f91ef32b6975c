package verdict.statistics;

/**
 * A confidence interval: both ends belong to it.
 *
 * @param low finite, at most {@code high}
 * @param high finite
 * @param level of confidence, in (0, 1): 0.95 for 95 %
 */
public record Interval(double low, double high, double level) {
  /** The usual level of what decides nothing, and of hints. */
  public static final double USUAL_LEVEL = 0.95;

  public Interval {
    if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
      throw new IllegalArgumentException(
          "an interval needs finite ends, the low one first, was [" + low + ", " + high + "]");
    }
    tail(level);
    low = withoutSignOfZero(low);
    high = withoutSignOfZero(high);
  }

  /** Whether the value lies outside. */
  public boolean excludes(double value) {
    return value < low || value > high;
  }

  /** Whether all of it lies between the two, touching neither. */
  public boolean isInside(double low, double high) {
    return low < this.low && this.high < high;
  }

  /** The interval of the difference taken the other way round. */
  public Interval negated() {
    return new Interval(-high, -low, level);
  }

  /**
   * What an interval may miss on each of its two sides.
   *
   * @param level of confidence, in (0, 1)
   */
  static double tail(double level) {
    if (!(level > 0 && level < 1)) { // written so that NaN is refused too
      throw new IllegalArgumentException("confidence level must be in (0, 1), was " + level);
    }
    return (1 - level) / 2;
  }

  /** 0.0 for -0.0, which records tell apart and a mirrored comparison would otherwise show. */
  static double withoutSignOfZero(double value) {
    return value + 0.0;
  }
}
