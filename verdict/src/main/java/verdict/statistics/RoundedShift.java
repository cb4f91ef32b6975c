package verdict.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The test of figures that their files give in whole units only: each is known to half a unit. Rank
 * tests move with their data, so that what holds of the smallest and of the largest shift holds of
 * every shift between them.
 *
 * @param printed of the figures as they are printed
 * @param least of the largest baseline and the smallest candidate that would be printed so
 * @param most of the smallest baseline and the largest candidate
 */
record RoundedShift(ShiftTest printed, ShiftTest least, ShiftTest most) implements ShiftTest {
  @Override
  public int units() {
    return printed.units();
  }

  @Override
  public double estimate() {
    return printed.estimate();
  }

  /** No smaller than that of the exact figures, whichever they were, where these have no ties. */
  @Override
  public double pValue() {
    return Math.min(1, 2 * Math.min(tailAboveZero(), tailBelowZero()));
  }

  @Override
  public double leastPValue() {
    return printed.leastPValue();
  }

  /** As wide as rounding can make it: it holds the interval of the exact figures. */
  @Override
  public Optional<Interval> interval(double level) {
    return least
        .interval(level)
        .flatMap(
            low -> most.interval(level).map(high -> new Interval(low.low(), high.high(), level)));
  }

  @Override
  public List<ShiftTest> extremes() {
    return List.of(least, most);
  }

  @Override
  public double tailAboveZero() {
    return least.tailAboveZero();
  }

  @Override
  public double tailBelowZero() {
    return most.tailBelowZero();
  }
}
