package verdict.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import verdict.analysis.Analysis;
import verdict.analysis.HistoryAnalysis;
import verdict.history.HistoryEntry;

/**
 * A history whose report is sealed.
 *
 * @param name of it, and of its golden files
 */
record HistoryCase(String name, HistoryAnalysis report) {
  private static final int MEASUREMENTS = 10;
  private static final Instant START = Instant.parse("2026-11-24T02:15:30Z");

  static Stream<HistoryCase> all() {
    return Stream.of(
        new HistoryCase("history-slower-by-half", Analysis.history(from(0, "main", 1.5))),
        new HistoryCase("history-steady", Analysis.history(from(0, "main", 1))),
        new HistoryCase("history-two-settings", Analysis.history(oneInFourIsAnExperiment())),
        new HistoryCase(
            "history-one-measurement", Analysis.history(from(MEASUREMENTS - 1, "main", 1))),
        new HistoryCase(
            "history-hostile-names", Analysis.history(from(0, ComparisonCase.HOSTILE, 1.5))));
  }

  static HistoryCase slowerByHalf() {
    return all().findFirst().orElseThrow();
  }

  /** Runs with a larger pool among the usual ones, and one whose conditions were not kept. */
  private static List<HistoryEntry> oneInFourIsAnExperiment() {
    List<HistoryEntry> entries = new ArrayList<>();
    for (HistoryEntry entry : from(0, "main", 1.5)) {
      int i = entries.size();
      Map<String, String> settings =
          i % 4 == 3
              ? Map.of("journey", "fight", "services.settings.spring.r2dbc.pool.max-size", "20")
              : Map.of("journey", "fight");
      entries.add(under(i == 0 ? Map.of() : settings, entry));
    }
    return entries;
  }

  private static HistoryEntry under(Map<String, String> conditions, HistoryEntry of) {
    return new HistoryEntry(
        of.at(),
        of.commit(),
        of.dirty(),
        of.label(),
        of.requestsPerSecond(),
        of.machine(),
        new TreeMap<>(conditions),
        of.requests(),
        of.failed(),
        of.values());
  }

  /** Measurements of one machine, the last five of them slower or faster by a factor. */
  private static List<HistoryEntry> from(int first, String label, double factor) {
    List<HistoryEntry> entries = new ArrayList<>();
    for (int i = first; i < MEASUREMENTS; i++) {
      double ms = (i < MEASUREMENTS / 2 ? 10 : 10 * factor) + i % 3 * 0.1;
      entries.add(
          new HistoryEntry(
              START.plus(Duration.ofDays(i)),
              Optional.of(i + "a1b2c3d4e5f6"),
              i == 3,
              Optional.of(label),
              50,
              new TreeMap<>(Map.of("environment.cpuModel", label, "environment.logicalCpus", "2")),
              new TreeMap<>(Map.of("journey", label)),
              3_000,
              i == 3 ? 2 : 0,
              new TreeMap<>(Map.of("response-time-mean", List.of(ms, ms * 1.1, ms * 0.95)))));
    }
    return entries;
  }

  @Override
  public String toString() {
    return name;
  }
}
