package verdict.judgement;

import java.util.OptionalDouble;

/**
 * The smallest change of a gated figure that is worth acting on: a share of the baseline, and no
 * less than a floor.
 *
 * @param share of the baseline, from 0 to 1; of failures a difference of ratios
 * @param floor in the unit of the figure, above 0; absent for none
 */
public record Margin(double share, OptionalDouble floor) {
  public Margin {
    if (!(share >= 0 && share <= 1)) { // written so that NaN is refused too
      throw new IllegalArgumentException("the share of a margin must be in [0, 1], was " + share);
    }
    if (floor.isPresent() && !(floor.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "the floor of a margin must be above 0, was " + floor.getAsDouble());
    }
  }

  /** One without a floor. */
  static Margin of(double share) {
    return new Margin(share, OptionalDouble.empty());
  }
}
