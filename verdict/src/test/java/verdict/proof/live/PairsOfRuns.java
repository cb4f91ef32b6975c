package verdict.proof.live;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import verdict.proof.Share;
import verdict.sample.BlockFigures;
import verdict.sample.Metric;

/** What the usual rule makes of the very same blocks: one run a side, more than ±5 %. */
final class PairsOfRuns {
  private static final double MARGIN = 0.05;

  private PairsOfRuns() {}

  /** The share of all pairs of starts that differ by more, in a figure; nothing was changed. */
  static Share calledChanged(List<Round> rounds, Metric metric) {
    ToDoubleFunction<BlockFigures> value = block -> Values.of(block, metric);
    double[] runs =
        rounds.stream()
            .flatMapToDouble(r -> DoubleStream.of(r.mean(false, value), r.mean(true, value)))
            .toArray();
    int pairs = 0;
    int changed = 0;
    for (int i = 0; i < runs.length; i++) {
      for (int j = i + 1; j < runs.length; j++) {
        pairs++;
        changed += Math.abs(runs[j] / runs[i] - 1) > MARGIN ? 1 : 0;
      }
    }
    return new Share(changed, pairs);
  }
}
