package verdict.judgement;

import java.util.Optional;
import verdict.statistics.Detectable;

/**
 * What rounds of a known spread can see.
 *
 * @param alpha of the whole family, in (0, 1)
 * @param familySize how many figures share it, 1 or more
 * @param spread standard deviation of a round's logarithm of candidate over baseline
 */
public record DetectableChange(double alpha, int familySize, double spread) {

  /**
   * The smallest change, as a share of the baseline, that so many rounds detect (80 % power); empty
   * when they cannot.
   */
  public Optional<Double> change(int rounds) {
    return Detectable.BY_ROUNDS
        .shift(rounds, alpha / familySize)
        .map(deviations -> StrictMath.expm1(deviations * spread));
  }

  /** The smallest margin within which they prove that there is no change, in as many cases. */
  public Optional<Double> margin(int rounds) {
    return Detectable.BY_ROUNDS
        .margin(rounds, 1 - 2 * alpha)
        .map(deviations -> StrictMath.expm1(deviations * spread));
  }
}
