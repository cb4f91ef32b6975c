package verdict.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.file.Secrets;
import verdict.run.Block;
import verdict.run.Origin;
import verdict.run.Results;
import verdict.run.RunDescription;
import verdict.run.measurement.Calibration;
import verdict.sample.BlockFigures;
import verdict.sample.FigureKey;
import verdict.sample.Metric;
import verdict.statistics.Changes;

/** What is kept of a measurement. */
public final class HistorySummary {
  /** The metrics of which a value a round or run is kept. */
  public static final List<Metric> KEPT = Metric.allFor(Metric.Use.KEPT);

  private static final List<String> SCENARIO = List.of("simulation", "journey", "dataSet");
  private static final List<String> OF_SERVICES =
      List.of("services.bottleneck", "services.settings");

  private HistorySummary() {}

  /**
   * An entry for each load of a side that we measured, the lowest first; one for a log of another
   * load generator, which says itself when it began.
   *
   * @param side of which {@link #isKnown} holds
   */
  public static List<HistoryEntry> of(List<BlockFigures> side) {
    List<HistoryEntry> entries = new ArrayList<>();
    Map<Double, List<BlockFigures>> byLoad = new TreeMap<>();
    for (BlockFigures block : side) {
      if (block.run().isEmpty()) {
        entries.add(entryOfLog(block));
      } else {
        byLoad
            .computeIfAbsent(run(block).load().requestsPerSecond(), first -> new ArrayList<>())
            .add(block);
      }
    }
    byLoad.values().stream().map(HistorySummary::entry).forEach(entries::add);
    return entries;
  }

  /** Whether a block tells when it began, of what simulation it is, and how large the load was. */
  public static boolean isKnown(Block block) {
    Results results = block.results();
    return block.run().isPresent()
        || (results.origin().startEpochMillis().isPresent()
            && results.origin().simulation().isPresent()
            && results.seconds().orElse(0) > 0);
  }

  // Neither machine nor commit nor the target rate is in a log: the rate is what was
  // achieved over the span of its requests, and the conditions say so.
  private static HistoryEntry entryOfLog(BlockFigures block) {
    Results results = block.block().results();
    Origin origin = results.origin();
    TreeMap<String, String> conditions = new TreeMap<>();
    conditions.put(HistoryEntry.LOAD, HistoryEntry.ACHIEVED);
    origin.simulation().ifPresent(name -> conditions.put("simulation", name));
    origin.toolVersion().ifPresent(tool -> conditions.put("tool", tool));
    return new HistoryEntry(
        Instant.ofEpochMilli(origin.startEpochMillis().orElseThrow()),
        Optional.empty(),
        false,
        origin.description(),
        block.overall().count() / results.seconds().orElseThrow(),
        new TreeMap<>(),
        conditions,
        block.overall().count(),
        block.overall().failed(),
        values(List.of(block)));
  }

  private static RunDescription run(BlockFigures block) {
    return block.run().orElseThrow();
  }

  private static HistoryEntry entry(List<BlockFigures> blocks) {
    RunDescription first = run(blocks.get(0));
    return new HistoryEntry(
        first.startedAt(),
        first.git().map(RunDescription.Git::commit),
        first.git().map(RunDescription.Git::dirty).orElse(false),
        first.label(),
        first.load().requestsPerSecond(),
        Calibration.machineOf(first),
        conditions(first),
        blocks.stream().mapToLong(block -> block.overall().count()).sum(),
        blocks.stream().mapToLong(block -> block.overall().failed()).sum(),
        values(blocks));
  }

  private static SortedMap<String, List<Double>> values(List<BlockFigures> blocks) {
    TreeMap<String, List<Double>> values = new TreeMap<>();
    for (Metric metric : KEPT) {
      FigureKey key = FigureKey.ofAll(metric);
      if (blocks.stream().allMatch(block -> block.compared().containsKey(key))) {
        values.put(metric.key(), Changes.ofRuns(blocks, key));
      }
    }
    return values;
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
