package verdict.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import verdict.run.Calibration;
import verdict.run.HistoryEntry;
import verdict.run.RunDescription;
import verdict.run.Side;
import verdict.sample.Figure;
import verdict.sample.Metric;

/** What is kept of a measurement. */
public final class HistorySummary {
  /** The metrics of which a value a block is kept. */
  public static final List<Metric> KEPT =
      List.of(
          Metric.MEAN,
          Metric.P50,
          Metric.P95,
          Metric.P99,
          Metric.CPU_PER_REQUEST,
          Metric.CPU_PER_REQUEST_WITHOUT_JIT);

  private HistorySummary() {}

  /**
   * An entry for each load of a side, the lowest first.
   *
   * @param side of blocks that were measured by us: others do not say when and on what
   */
  public static List<HistoryEntry> of(Side side) {
    Map<Double, List<BlockFigures>> byLoad = new TreeMap<>();
    side.blocks().stream()
        .map(BlockFigures::of)
        .forEach(
            block ->
                byLoad
                    .computeIfAbsent(
                        run(block).load().requestsPerSecond(), first -> new ArrayList<>())
                    .add(block));
    return byLoad.values().stream().map(HistorySummary::entry).toList();
  }

  private static RunDescription run(BlockFigures block) {
    return block.block().run().orElseThrow();
  }

  private static HistoryEntry entry(List<BlockFigures> blocks) {
    RunDescription first = run(blocks.get(0));
    TreeMap<String, List<Double>> values = new TreeMap<>();
    for (Metric metric : KEPT) {
      List<Double> ofBlocks =
          blocks.stream()
              .flatMap(
                  block ->
                      Optional.ofNullable(block.figures().get(FigureKey.ofAll(metric))).stream())
              .map(Figure::value)
              .toList();
      if (ofBlocks.size() == blocks.size()) {
        values.put(metric.key(), ofBlocks);
      }
    }
    return new HistoryEntry(
        first.startedAt(),
        first.git().map(RunDescription.Git::commit),
        first.git().map(RunDescription.Git::dirty).orElse(false),
        first.label(),
        first.load().requestsPerSecond(),
        Calibration.machineOf(first),
        blocks.stream().mapToLong(BlockFigures::requests).sum(),
        blocks.stream().mapToLong(BlockFigures::failed).sum(),
        values);
  }
}
