package verdict.judgement;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import verdict.statistics.Change;
import verdict.statistics.Interval;

/**
 * What may be said of the change of one figure. Shifts are candidate less baseline: positive means
 * larger, not worse.
 *
 * @param gated by what it is judged; absent for an advisory figure, which decides nothing
 * @param finding what it comes to; empty when it was not judged
 * @param reason why it was not judged, or what keeps it inconclusive; empty when there is nothing
 *     to say
 * @param adjustedP of the whole family, by Holm; for advisory figures by Benjamini and Hochberg
 * @param interval of the shift, at the level that the family leaves it; absent when there are too
 *     few units for that level
 * @param equivalence the interval that has to lie inside the margin for no change
 * @param detectable the smallest change, as a shift, that so many units of this spread detect (80 %
 *     power)
 * @param unitsNeeded how many units would detect or exclude a change of the margin; absent when
 *     there is no margin, no spread, or no number up to 200 does
 */
public record JudgedChange(
    Change change,
    Optional<Gated> gated,
    Optional<Finding> finding,
    String reason,
    double adjustedP,
    Optional<Interval> interval,
    Optional<Interval> equivalence,
    OptionalDouble detectable,
    OptionalInt unitsNeeded) {

  /** What a figure comes to, the worst first. */
  public enum Finding {
    REGRESSED,
    INCONCLUSIVE,
    /** A regression that was accepted before it was measured, and is no larger. */
    REGRESSION_ACCEPTED,
    IMPROVED,
    NO_CHANGE;

    public boolean isChange() {
      return this == REGRESSED || this == REGRESSION_ACCEPTED || this == IMPROVED;
    }

    /** The same without regard to what was accepted: what the figures show. */
    public Finding shown() {
      return this == REGRESSION_ACCEPTED ? REGRESSED : this;
    }
  }

  /** The gate that judges it; absent for an advisory figure. */
  public Optional<Gate> gate() {
    return gated.map(Gated::gate);
  }

  /** The same of a regression that was accepted. */
  JudgedChange accepted() {
    return new JudgedChange(
        change,
        gated,
        Optional.of(Finding.REGRESSION_ACCEPTED),
        reason,
        adjustedP,
        interval,
        equivalence,
        detectable,
        unitsNeeded);
  }

  /** Whether it is shown that the candidate is not worse by more than the margin. */
  boolean isNotWorse() {
    return gated.isPresent()
        && equivalence
            .map(of -> Orientation.isHigherWorse(change.key().metric()) ? of : of.negated())
            .filter(of -> of.high() < gated.get().shift() || of.high() <= 0)
            .isPresent();
  }
}
