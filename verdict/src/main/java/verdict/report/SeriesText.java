package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import verdict.history.HistoryEntry;
import verdict.history.Trend;
import verdict.sample.Figures;
import verdict.sample.Unit;

/**
 * What a measurement of a history was measured of and on, in words: of its conditions those that
 * tell it from others.
 *
 * @param all that the history has
 */
record SeriesText(List<HistoryEntry> all) {
  private static final String SETTING = "services.settings.";

  /** The load, the machine and the conditions of a trend. */
  String text(Trend trend) {
    List<String> parts =
        new ArrayList<>(List.of(load(trend.requestsPerSecond(), trend.conditions())));
    parts.add(machine(trend.machine()));
    parts.addAll(conditions(trend.conditions()));
    return String.join(", ", parts);
  }

  /** The load and the conditions of a measurement. */
  String text(HistoryEntry entry) {
    List<String> parts =
        new ArrayList<>(List.of(load(entry.requestsPerSecond(), entry.conditions())));
    parts.addAll(conditions(entry.conditions()));
    return String.join(", ", parts);
  }

  private static String load(double requestsPerSecond, SortedMap<String, String> conditions) {
    return HistoryEntry.ACHIEVED.equals(conditions.get(HistoryEntry.LOAD))
        ? Figures.text(Unit.PER_SECOND, requestsPerSecond) + " achieved"
        : Figures.plain(requestsPerSecond) + " rps";
  }

  private static String machine(SortedMap<String, String> machine) {
    List<String> facts = new ArrayList<>();
    machine.forEach((fact, value) -> facts.add(fact(fact, value)));
    return facts.isEmpty() ? "unknown machine" : String.join(", ", facts);
  }

  private static String fact(String name, String value) {
    if (name.endsWith(".logicalCpus")) {
      return value + " CPUs";
    }
    return name.endsWith(".memoryBytes") && value.matches("\\d{1,15}")
        ? Figures.text(Unit.BYTES, Double.parseDouble(value))
        : value;
  }

  private List<String> conditions(SortedMap<String, String> conditions) {
    if (conditions.isEmpty()) { // of a line of before they were kept
      return kept().findAny().isPresent() ? List.of("conditions not recorded") : List.of();
    }
    return conditions.entrySet().stream()
        .filter(condition -> !condition.getKey().equals(HistoryEntry.LOAD)) // said of the rate
        .filter(condition -> tellsApart(condition.getKey()))
        .map(SeriesText::condition)
        .toList();
  }

  private Stream<SortedMap<String, String>> kept() {
    return all.stream().map(HistoryEntry::conditions).filter(of -> !of.isEmpty());
  }

  private boolean tellsApart(String condition) {
    return kept().map(of -> of.getOrDefault(condition, "")).distinct().count() > 1;
  }

  private static String condition(Map.Entry<String, String> condition) {
    String path = condition.getKey();
    String name =
        path.startsWith(SETTING)
            ? path.substring(SETTING.length())
            : path.substring(path.lastIndexOf('.') + 1);
    return name + "=" + condition.getValue();
  }
}
