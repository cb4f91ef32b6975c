package verdict.judgement;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import verdict.statistics.Change;
import verdict.statistics.Comparison;
import verdict.statistics.Detectable;

/** What the units of a comparison could see, by the spread that they showed. */
final class Detection {
  private Detection() {}

  private static Detectable by(Comparison load) {
    return load.isPaired() ? Detectable.BY_ROUNDS : Detectable.BY_RUNS;
  }

  /** The smallest shift that is found with 80 % power, rounding included. */
  static OptionalDouble smallest(Comparison load, Change change, double alpha) {
    if (change.spread().isEmpty()) {
      return OptionalDouble.empty();
    }
    double spread = change.spread().getAsDouble();
    return by(load)
        .shift(load.units(), alpha)
        .map(deviations -> OptionalDouble.of(deviations * spread + change.rounding()))
        .orElseGet(OptionalDouble::empty);
  }

  /** How many units detect, or exclude, a change of the margin. */
  static OptionalInt units(Comparison load, Change change, double margin, double alpha) {
    return change.spread().isEmpty()
        ? OptionalInt.empty()
        : by(load).unitsFor(change.spread().getAsDouble(), margin, alpha);
  }

  /** The fewest units that can be significant at all: the sign of each has to be the same. */
  static int leastUnits(boolean isPaired, double alpha) {
    int units = 1;
    double leastP = 1; // of one round, two-sided; of one run a side, too
    while (leastP > alpha) {
      units++;
      // Of n rounds 2 of 2^n ways to give signs; of n runs a side 2 of (2n choose n) to deal them.
      leastP *= isPaired ? 0.5 : units / (2.0 * (2 * units - 1));
    }
    return units;
  }
}
