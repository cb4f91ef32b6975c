package verdict.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.run.Calibration;
import verdict.run.HistoryEntry;
import verdict.run.RunDescription;
import verdict.run.Secrets;
import verdict.sample.Metric;

/** What is kept of a measurement. */
public final class HistorySummary {
  /** The metrics of which a value a round or run is kept. */
  public static final List<Metric> KEPT =
      List.of(
          Metric.MEAN,
          Metric.P50,
          Metric.P95,
          Metric.P99,
          Metric.CPU_PER_REQUEST,
          Metric.CPU_PER_REQUEST_WITHOUT_JIT);

  private static final List<String> SCENARIO = List.of("simulation", "journey", "dataSet");
  private static final List<String> OF_SERVICES =
      List.of("services.bottleneck", "services.settings");

  private HistorySummary() {}

  /**
   * An entry for each load of a side, the lowest first.
   *
   * @param side measured by us: others do not say when and on what
   */
  public static List<HistoryEntry> of(List<BlockFigures> side) {
    Map<Double, List<BlockFigures>> byLoad = new TreeMap<>();
    for (BlockFigures block : side) {
      byLoad
          .computeIfAbsent(run(block).load().requestsPerSecond(), first -> new ArrayList<>())
          .add(block);
    }
    return byLoad.values().stream().map(HistorySummary::entry).toList();
  }

  private static RunDescription run(BlockFigures block) {
    return block.block().run().orElseThrow();
  }

  private static HistoryEntry entry(List<BlockFigures> blocks) {
    RunDescription first = run(blocks.get(0));
    TreeMap<String, List<Double>> values = new TreeMap<>();
    for (Metric metric : KEPT) {
      FigureKey key = FigureKey.ofAll(metric);
      if (blocks.stream().allMatch(block -> block.figures().containsKey(key))) {
        values.put(metric.key(), Changes.ofRuns(blocks, key));
      }
    }
    return new HistoryEntry(
        first.startedAt(),
        first.git().map(RunDescription.Git::commit),
        first.git().map(RunDescription.Git::dirty).orElse(false),
        first.label(),
        first.load().requestsPerSecond(),
        Calibration.machineOf(first),
        conditions(first),
        blocks.stream().mapToLong(BlockFigures::requests).sum(),
        blocks.stream().mapToLong(BlockFigures::failed).sum(),
        values);
  }

  private static SortedMap<String, String> conditions(RunDescription run) {
    TreeMap<String, String> conditions = new TreeMap<>();
    SCENARIO.forEach(field -> conditions.putAll(run.facts(field)));
    if (!run.startedByVerdict()) { // ours are at other ports now and then
      conditions.putAll(run.facts("target"));
    }
    run.facts("services")
        .forEach(
            (path, value) -> {
              if (OF_SERVICES.stream()
                  .anyMatch(of -> path.equals(of) || path.startsWith(of + "."))) {
                conditions.put(path, Secrets.hidden(path, value));
              }
            });
    return conditions;
  }
}
