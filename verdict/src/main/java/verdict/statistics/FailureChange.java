package verdict.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Failed requests of both sides, by counts and by rounds; each side has one request or more.
 *
 * @param counts of both sides, with their tests
 * @param worse in how many units the candidate's share of failed requests was the larger one
 * @param better in how many it was the smaller one
 */
public record FailureChange(FailureCounts counts, int worse, int better) {

  /** Absent when a side has not one request. */
  static Optional<FailureChange> of(Units units) {
    if (total(units.baseline()) == 0 || total(units.candidate()) == 0) {
      return Optional.empty();
    }
    int worse = 0;
    int better = 0;
    for (int i = 0; i < units.count(); i++) {
      int sign = Double.compare(ratio(units.candidate().get(i)), ratio(units.baseline().get(i)));
      worse += sign > 0 ? 1 : 0;
      better += sign < 0 ? 1 : 0;
    }
    return Optional.of(
        new FailureChange(
            new FailureCounts(count(units.baseline()), count(units.candidate())), worse, better));
  }

  /** The smallest p-value that so many failures allow; 1 when nothing can be said. */
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

  private static FailureCounts.Count count(List<List<BlockFigures>> side) {
    return new FailureCounts.Count(failed(side), total(side));
  }

  private static double ratio(List<BlockFigures> unit) {
    long total = unit.stream().mapToLong(BlockFigures::requests).sum();
    long failed = unit.stream().mapToLong(BlockFigures::failed).sum();
    return total == 0 ? 0 : (double) failed / total;
  }

  private static long failed(List<List<BlockFigures>> side) {
    return side.stream().flatMap(List::stream).mapToLong(BlockFigures::failed).sum();
  }

  private static long total(List<List<BlockFigures>> side) {
    return side.stream().flatMap(List::stream).mapToLong(BlockFigures::requests).sum();
  }
}
