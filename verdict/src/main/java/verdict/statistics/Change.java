package verdict.statistics;

import java.util.List;
import java.util.OptionalDouble;
import verdict.sample.FigureKey;

/**
 * How one figure differs between the sides, over all units of the comparison.
 *
 * @param scale of the shifts
 * @param baseline one value a unit, in the unit of the metric
 * @param candidate the same; of rounds, in the same order
 * @param test where the shift lies: candidate less baseline, positive means larger, not worse
 * @param rounding how far rounding to whole units alone can move the shift, 0 or more; the test has
 *     it in its interval
 * @param spread the standard deviation of the units' shifts; absent when one unit shows none
 * @param observations how many observations both sides rest on together
 */
public record Change(
    FigureKey key,
    Scale scale,
    List<Double> baseline,
    List<Double> candidate,
    ShiftTest test,
    double rounding,
    OptionalDouble spread,
    long observations) {

  /** What a shift is. */
  public enum Scale {
    /** The logarithm of candidate over baseline. */
    LOG_RATIO,
    /** Candidate less baseline, for what can be 0, in the unit of the metric. */
    DIFFERENCE
  }

  public Change {
    baseline = List.copyOf(baseline);
    candidate = List.copyOf(candidate);
  }

  /** A shift as a share of the baseline, or as the difference that it is. */
  public double effect(double shift) {
    return scale == Scale.LOG_RATIO ? StrictMath.expm1(shift) : shift;
  }
}
