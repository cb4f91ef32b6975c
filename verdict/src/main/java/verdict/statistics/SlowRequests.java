package verdict.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.run.RequestTimes;
import verdict.run.TimeCounts;
import verdict.sample.BlockFigures;
import verdict.sample.FigureKey;
import verdict.sample.Metric;
import verdict.sample.Percentile;

/**
 * The share of requests above a bound that is the p99 of both sides together, so that it favours
 * neither: what can be said of the tail where a block has too few requests for a p99 of its own.
 */
final class SlowRequests {
  private static final double RANK = 99;

  private SlowRequests() {}

  /** Absent when nothing succeeded in one of the blocks. */
  static Optional<Change> of(Units units) {
    List<TimeCounts> all = new ArrayList<>();
    for (List<List<BlockFigures>> side : List.of(units.baseline(), units.candidate())) {
      for (List<BlockFigures> unit : side) {
        for (BlockFigures block : unit) {
          if (block.overall().succeeded().total() == 0) {
            return Optional.empty();
          }
          add(block, all);
        }
      }
    }
    TimeCounts together = TimeCounts.sum(all);
    double boundMs = new Percentile(RANK).of(together);
    FigureKey key =
        new FigureKey(
            FigureKey.Scope.ALL_REQUESTS, "", Metric.SLOW_RATIO, "above " + text(boundMs));
    return Optional.of(Changes.of(units, key, block -> share(block, boundMs), together.total()));
  }

  private static void add(BlockFigures block, List<TimeCounts> to) {
    block.block().results().requests().stream().map(RequestTimes::succeeded).forEach(to::add);
  }

  private static String text(double boundMs) {
    return BigDecimal.valueOf(boundMs).stripTrailingZeros().toPlainString() + " ms";
  }

  private static double share(BlockFigures block, double boundMs) {
    long above = block.overall().succeeded().countAbove(boundMs);
    // Half a request more, so that a block without a slow one can be compared, too.
    return (above + 0.5) / (block.overall().succeeded().total() + 1);
  }
}
