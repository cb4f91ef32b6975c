package verdict.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The signed-rank test of differences within pairs: Wilcoxon, "Individual comparisons by ranking
 * methods", Biometrics Bulletin 1 (1945). Zeros take their ranks and are then dropped: Pratt,
 * "Remarks on zeros and ties in the Wilcoxon signed rank procedures", Journal of the American
 * Statistical Association 54 (1959).
 */
public final class SignedRank implements ShiftTest {
  /** More are refused: counting takes time by the cube of it. */
  public static final int MOST_UNITS = 500;

  private final int units;
  private final RankCounts counts;
  private final int doubledSum;
  private final int doubledOtherSum;
  private final OrderedShifts shifts;

  private SignedRank(
      int units, RankCounts counts, int doubledSum, int doubledOtherSum, OrderedShifts shifts) {
    this.units = units;
    this.counts = counts;
    this.doubledSum = doubledSum;
    this.doubledOtherSum = doubledOtherSum;
    this.shifts = shifts;
  }

  /**
   * @param differences of the pairs, candidate less baseline, finite
   * @throws IllegalArgumentException for none, more than {@link #MOST_UNITS} or one not finite
   */
  public static SignedRank of(double[] differences) {
    FiniteValues.check("rounds", differences, MOST_UNITS);
    int[] ranks = MidRanks.doubled(Arrays.stream(differences).map(Math::abs).toArray());
    int[] positive = ranksWhere(differences, ranks, 1);
    int[] negative = ranksWhere(differences, ranks, -1);
    int[] signed =
        IntStream.concat(Arrays.stream(positive), Arrays.stream(negative)).sorted().toArray();
    return new SignedRank(
        differences.length,
        RankCounts.ofSigns(signed),
        Arrays.stream(positive).sum(),
        Arrays.stream(negative).sum(),
        OrderedShifts.means(differences));
  }

  private static int[] ranksWhere(double[] differences, int[] ranks, int sign) {
    return IntStream.range(0, ranks.length)
        .filter(i -> Math.signum(differences[i]) == sign)
        .map(i -> ranks[i])
        .toArray();
  }

  @Override
  public int units() {
    return units;
  }

  @Override
  public double estimate() {
    return shifts.median();
  }

  @Override
  public double pValue() {
    return Math.min(1, 2 * counts.atMost(Math.min(doubledSum, doubledOtherSum)));
  }

  @Override
  public double leastPValue() {
    return Math.min(1, 2 * counts.leastTail());
  }

  @Override
  public Optional<Interval> interval(double level) {
    return shifts.between(cut(units, Interval.tail(level)), level);
  }

  @Override
  public double tailAboveZero() {
    return RankCounts.untiedSigns(units).tail(shifts.notAboveZero() + 1);
  }

  @Override
  public double tailBelowZero() {
    return RankCounts.untiedSigns(units).tail(shifts.notBelowZero() + 1);
  }

  /** The sum of the ranks of the positive differences, which others call V or W+. */
  double positiveRankSum() {
    return doubledSum / 2.0;
  }

  /**
   * Which of the ordered means of two bounds the shift: the largest place that misses it with at
   * most that probability on its side, 0 if none does.
   */
  static int cut(int units, double tail) {
    return RankCounts.untiedSigns(units).cut(tail);
  }
}
