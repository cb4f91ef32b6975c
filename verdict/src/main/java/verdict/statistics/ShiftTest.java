package verdict.statistics;

import java.util.List;
import java.util.Optional;

/** Where a difference lies, by ranks, with nothing assumed of its distribution. */
public sealed interface ShiftTest permits SignedRank, RankSum, RoundedShift {
  /** How many units it rests on: rounds, or the runs of the side that has fewer. */
  int units();

  /**
   * The shift that fits best, in the unit of the data, by Hodges and Lehmann, "Estimates of
   * location based on rank tests", Annals of Mathematical Statistics 34 (1963).
   */
  double estimate();

  /**
   * How often chance alone puts the ranks at least so far to either side, in (0, 1]: exact for the
   * ties and zeros there are, twice the smaller tail. Without ties and zeros it is at most alpha
   * just when the interval at level 1 - alpha excludes 0; with them the interval, which is of the
   * untied distribution, may decide otherwise on the edge.
   */
  double pValue();

  /** The smallest p-value that so many units with these ties and zeros allow: 1 if none is left. */
  double leastPValue();

  /**
   * The exact interval of the shift: it covers the true one with at least that probability.
   *
   * @param level of confidence, in (0, 1)
   * @return empty when so few units cannot give that level
   */
  Optional<Interval> interval(double level);

  /**
   * The tests of the smallest and of the largest shifts that the data allow: where the data are
   * exact, of the data alone. What both show, the exact data show too.
   */
  default List<ShiftTest> extremes() {
    return List.of(this);
  }

  /**
   * The smallest probability on one side, in (0, 1], at which the interval still lies above 0, by
   * the distribution without ties; 1 when it never does.
   */
  double tailAboveZero();

  /** The same below 0. */
  double tailBelowZero();
}
