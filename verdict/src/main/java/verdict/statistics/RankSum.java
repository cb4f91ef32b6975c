package verdict.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * The rank-sum test of two unpaired sides: Wilcoxon, "Individual comparisons by ranking methods",
 * Biometrics Bulletin 1 (1945); Mann and Whitney, "On a test of whether one of two random variables
 * is stochastically larger than the other", Annals of Mathematical Statistics 18 (1947).
 */
public final class RankSum implements ShiftTest {
  /** Runs a side; more are refused: counting takes time by the fourth power of it. */
  public static final int MOST_UNITS = 100;

  private final int baselineRuns;
  private final int candidateRuns;
  private final int[] ranks;
  private final int doubledSum;
  private final OrderedShifts shifts;
  private @Nullable RankCounts counts;

  private RankSum(
      int baselineRuns, int candidateRuns, int[] ranks, int doubledSum, OrderedShifts shifts) {
    this.baselineRuns = baselineRuns;
    this.candidateRuns = candidateRuns;
    this.ranks = ranks;
    this.doubledSum = doubledSum;
    this.shifts = shifts;
  }

  /**
   * The shift of the candidate: positive when its values are larger.
   *
   * @throws IllegalArgumentException for a side of none, of more than {@link #MOST_UNITS}, or with
   *     a value that is not finite
   */
  public static RankSum of(double[] baseline, double[] candidate) {
    FiniteValues.check("runs a side", baseline, MOST_UNITS);
    FiniteValues.check("runs a side", candidate, MOST_UNITS);
    int[] ranks =
        MidRanks.doubled(
            DoubleStream.concat(Arrays.stream(baseline), Arrays.stream(candidate)).toArray());
    int baselineSum = Arrays.stream(ranks, 0, baseline.length).sum();
    int candidateSum = Arrays.stream(ranks, baseline.length, ranks.length).sum();
    // The same side is counted when the two are swapped, so that not even a last bit differs.
    boolean countsBaseline =
        baseline.length != candidate.length
            ? baseline.length < candidate.length
            : baselineSum < candidateSum;
    Arrays.sort(ranks);
    return new RankSum(
        baseline.length,
        candidate.length,
        ranks,
        countsBaseline ? baselineSum : candidateSum,
        OrderedShifts.differences(baseline, candidate));
  }

  @Override
  public int units() {
    return Math.min(baselineRuns, candidateRuns);
  }

  @Override
  public double estimate() {
    return shifts.median();
  }

  @Override
  public double pValue() {
    RankCounts all = counts();
    return Math.min(1, 2 * Math.min(all.atMost(doubledSum), all.atLeast(doubledSum)));
  }

  @Override
  public double leastPValue() {
    return Math.min(1, 2 * counts().leastTail());
  }

  /** Counted when it is asked for, which takes the most of the time, and kept. */
  private RankCounts counts() {
    RankCounts known = counts;
    if (known == null) {
      known = RankCounts.ofChoices(ranks, Math.min(baselineRuns, candidateRuns));
      counts = known;
    }
    return known;
  }

  @Override
  public Optional<Interval> interval(double level) {
    return shifts.between(cut(baselineRuns, candidateRuns, Interval.tail(level)), level);
  }

  @Override
  public double tailAboveZero() {
    return untied(baselineRuns, candidateRuns).tail(shifts.notAboveZero() + 1);
  }

  @Override
  public double tailBelowZero() {
    return untied(baselineRuns, candidateRuns).tail(shifts.notBelowZero() + 1);
  }

  private static RankCounts untied(int baselineRuns, int candidateRuns) {
    return RankCounts.untiedChoices(
        baselineRuns + candidateRuns, Math.min(baselineRuns, candidateRuns));
  }

  /**
   * Which of the ordered differences bounds the shift: the largest place that misses it with at
   * most that probability on its side, 0 if none does.
   */
  static int cut(int baselineRuns, int candidateRuns, double tail) {
    return untied(baselineRuns, candidateRuns).cut(tail);
  }
}
