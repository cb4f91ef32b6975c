package verdict.judgement;

import java.util.stream.Stream;
import verdict.sample.Figure;
import verdict.statistics.Change;
import verdict.statistics.Comparison;
import verdict.statistics.Median;

/**
 * The gate that judges a change, with the margin that a project asks and the one that holds: the
 * larger of its share, its floor and what counting can tell.
 *
 * @param shift the margin that holds, on the scale of the change; 0 only where both sides are 0
 * @param heldBy which of them it is
 */
public record Gated(Gate gate, Margin margin, double shift, HeldBy heldBy) {
  /** At each edge of a block, one request can be inside the block and its work outside. */
  private static final double REQUESTS_AT_THE_EDGES = 2;

  /** What makes a margin as large as it is. */
  public enum HeldBy {
    SHARE,
    FLOOR,
    /** Of counts, which are known to one request at each edge of a block. */
    COUNTING
  }

  static Gated of(Gate gate, Margin margin, Comparison load, Change change) {
    double share = shareShift(change, margin.share());
    double floor =
        margin.floor().isPresent() ? floorShift(change, margin.floor().getAsDouble()) : 0;
    double counting = gate.isCount() ? shareShift(change, countingShare(load, change)) : 0;
    double largest = Math.max(share, Math.max(floor, counting));
    return new Gated(
        gate,
        margin,
        largest,
        share == largest ? HeldBy.SHARE : floor == largest ? HeldBy.FLOOR : HeldBy.COUNTING);
  }

  /** A share of the baseline on the scale of the shifts. */
  static double shareShift(Change change, double share) {
    return change.scale() == Change.Scale.LOG_RATIO
        ? StrictMath.log1p(share)
        // Of both sides together, so that swapping them changes nothing.
        : share * (Median.of(change.baseline()) + Median.of(change.candidate())) / 2;
  }

  /**
   * By the smaller side: a change is then beyond it when the sides differ by more than the floor,
   * whichever side is the larger.
   */
  private static double floorShift(Change change, double floor) {
    return change.scale() == Change.Scale.LOG_RATIO
        ? StrictMath.log1p(
            floor / Math.min(Median.of(change.baseline()), Median.of(change.candidate())))
        : floor;
  }

  private static double countingShare(Comparison load, Change change) {
    long least =
        Stream.concat(load.comparedBaseline().stream(), load.comparedCandidate().stream())
            .flatMap(block -> block.figure(change.key().metric()).stream())
            .mapToLong(Figure::n)
            .min()
            .orElse(0);
    return least > 0 ? Math.min(1, REQUESTS_AT_THE_EDGES / least) : 1;
  }
}
