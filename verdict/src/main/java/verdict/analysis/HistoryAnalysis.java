package verdict.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import verdict.history.HistoryEntry;
import verdict.history.Trend;

/**
 * What a history shows: each metric over time, and where it changed. As JSON it is the answer for
 * machines.
 *
 * @param schemaVersion of docs/answers.schema.json
 * @param measurements how many there are
 * @param entries in the order of time, as the trends are
 * @param trends of them
 */
public record HistoryAnalysis(
    int schemaVersion,
    int measurements,
    @JsonIgnore List<HistoryEntry> entries,
    List<Trend> trends) {
  private static final int SCHEMA_VERSION = 1;

  static HistoryAnalysis of(List<HistoryEntry> entries) {
    List<HistoryEntry> inTime =
        entries.stream().sorted(Comparator.comparing(HistoryEntry::at)).toList();
    return new HistoryAnalysis(SCHEMA_VERSION, inTime.size(), inTime, Trend.of(inTime));
  }
}
