package verdict.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import verdict.sample.BlockFigures;

/**
 * Failed requests of both sides, by counts and by rounds; each side has one request or more.
 *
 * @param counts of both sides, with their tests
 * @param worse in how many units the candidate's share of failed requests was the larger one
 * @param better in how many it was the smaller one
 * @param shares where the share of failed requests of a unit lies: however many fail together, a
 *     unit counts once
 * @param dispersion how much more the units of a side vary than requests would that fail each by
 *     itself: 1, when they do not, or more
 */
public record FailureChange(
    FailureCounts counts, int worse, int better, ShiftTest shares, double dispersion) {

  /** Absent when a side has not one request. */
  static Optional<FailureChange> of(Units units) {
    if (total(units.baseline()) == 0 || total(units.candidate()) == 0) {
      return Optional.empty();
    }
    double[] baseline = ratios(units.baseline());
    double[] candidate = ratios(units.candidate());
    int worse = 0;
    int better = 0;
    for (int i = 0; i < units.count(); i++) {
      int sign = Double.compare(candidate[i], baseline[i]);
      worse += sign > 0 ? 1 : 0;
      better += sign < 0 ? 1 : 0;
    }
    return Optional.of(
        new FailureChange(
            new FailureCounts(count(units.baseline()), count(units.candidate())),
            worse,
            better,
            units.isPaired()
                ? SignedRank.of(lessEach(candidate, baseline))
                : RankSum.of(baseline, candidate),
            dispersion(units)));
  }

  private static double[] lessEach(double[] values, double[] others) {
    double[] differences = new double[values.length];
    Arrays.setAll(differences, i -> values[i] - others[i]);
    return differences;
  }

  /**
   * Pearson's chi-square over its degrees of freedom: McCullagh and Nelder, "Generalized Linear
   * Models" (1989), section 4.5.
   */
  private static double dispersion(Units units) {
    double chiSquare = chiSquare(units.baseline()) + chiSquare(units.candidate());
    int freedom = freedom(units.baseline()) + freedom(units.candidate());
    return freedom == 0 ? 1 : Math.max(1, chiSquare / freedom);
  }

  /** A side without a failure does not tell how they come. */
  private static int freedom(List<List<BlockFigures>> side) {
    return count(side).failed() == 0 ? 0 : side.size() - 1;
  }

  private static double chiSquare(List<List<BlockFigures>> side) {
    double ratio = count(side).ratio();
    double sum = 0;
    for (List<BlockFigures> unit : side) {
      double expected = ratio * requests(unit);
      double excess = failed(unit) - expected;
      sum += expected > 0 ? excess * excess / expected : 0;
    }
    return sum;
  }

  /**
   * How often chance alone makes the sides so unlike, in (0, 1]: the larger one of what the counts
   * say and what the units say. The counts alone take a burst for so many failures, and call a
   * change where there is none in up to three of ten comparisons (docs/method.md).
   */
  public double pValue() {
    return Math.max(counts.pValue(), shares.pValue());
  }

  /**
   * The smallest p-value that so many failures allow; 1 when nothing can be said. Also of so few
   * units that they could prove nothing: with more of them it would count.
   */
  public double leastPValue() {
    long all = counts.baseline().failed() + counts.candidate().failed();
    return Math.min(allOf(all, counts.baseline(), true), allOf(all, counts.candidate(), false));
  }

  private double allOf(long all, FailureCounts.Count side, boolean isBaseline) {
    FailureCounts.Count some = new FailureCounts.Count(Math.min(all, side.total()), side.total());
    FailureCounts.Count other = isBaseline ? counts.candidate() : counts.baseline();
    FailureCounts.Count rest = new FailureCounts.Count(all - some.failed(), other.total());
    return (isBaseline ? new FailureCounts(some, rest) : new FailureCounts(rest, some)).pValue();
  }

  /**
   * How often chance alone divides so many units at least so unevenly, in (0, 1]: the test of
   * signs.
   *
   * @param on the side that is thought to have more of them
   * @param against the other
   */
  public static double signsPValue(long on, long against) {
    return Math.min(1, 2 * new Binomial(on + against, 0.5, 0.5).atLeast(on));
  }

  private static FailureCounts.Count count(List<List<BlockFigures>> side) {
    return new FailureCounts.Count(
        side.stream().mapToLong(FailureChange::failed).sum(), total(side));
  }

  private static double[] ratios(List<List<BlockFigures>> side) {
    return side.stream().mapToDouble(FailureChange::ratio).toArray();
  }

  private static double ratio(List<BlockFigures> unit) {
    long requests = requests(unit);
    return requests == 0 ? 0 : (double) failed(unit) / requests;
  }

  private static long failed(List<BlockFigures> unit) {
    return unit.stream().mapToLong(block -> block.overall().failed()).sum();
  }

  private static long requests(List<BlockFigures> unit) {
    return unit.stream().mapToLong(block -> block.overall().count()).sum();
  }

  private static long total(List<List<BlockFigures>> side) {
    return side.stream().mapToLong(FailureChange::requests).sum();
  }
}
