package verdict.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;
import verdict.file.WrongField;

/**
 * What a team keeps of a measurement: one line of a history file.
 *
 * @param at when it began
 * @param commit of the sources; absent when it is not known
 * @param dirty whether they had changes
 * @param requestsPerSecond the target load, or, where the conditions say so, the one that was
 *     achieved; above 0
 * @param machine what identifies it, as in {@code environment} of run.json
 * @param conditions what was measured beside the build: scenario, data set, injected fault,
 *     settings of the services; by their paths in run.json, a password with stars in its place
 * @param requests how many there were, failed ones too
 * @param failed how many failed
 * @param values one a round or run, in the unit of the metric, by the metric's key
 */
public record HistoryEntry(
    Instant at,
    Optional<String> commit,
    boolean dirty,
    Optional<String> label,
    double requestsPerSecond,
    SortedMap<String, String> machine,
    SortedMap<String, String> conditions,
    long requests,
    long failed,
    SortedMap<String, List<Double>> values) {
  /** The condition that says what the load is, where it is not the one that was asked for. */
  public static final String LOAD = "load";

  /** Requests per second over the span of the requests: it differs a little from run to run. */
  public static final String ACHIEVED = "achieved";

  private static final int SCHEMA_VERSION = 1;
  private static final double MOST_RELATIVE = 0.1;

  public HistoryEntry {
    machine = Collections.unmodifiableSortedMap(new TreeMap<>(machine));
    conditions = Collections.unmodifiableSortedMap(new TreeMap<>(conditions));
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Whether it is the same measurement, by whatever version it was written. */
  boolean isSameAs(HistoryEntry other) {
    return at.equals(other.at)
        && commit.equals(other.commit)
        && requestsPerSecond == other.requestsPerSecond
        && machine.equals(other.machine);
  }

  /** Whether the load is one that was achieved: what was asked for is not known. */
  public boolean isAchieved() {
    return ACHIEVED.equals(conditions.get(LOAD));
  }

  /**
   * Whether it was measured under the same load, machine and conditions; loads that were achieved
   * are the same when they differ by a tenth at most.
   */
  public boolean isComparableWith(HistoryEntry other) {
    double load = requestsPerSecond;
    double of = other.requestsPerSecond;
    boolean isSameLoad =
        isAchieved() ? Math.abs(load - of) <= MOST_RELATIVE * Math.max(load, of) : load == of;
    return isSameLoad && machine.equals(other.machine) && conditions.equals(other.conditions);
  }

  /** As a line of the file has it: what lines of before it was kept lack is an option or a map. */
  private record Line(
      int schemaVersion,
      Instant at,
      Optional<String> commit,
      Optional<Boolean> dirty,
      Optional<String> label,
      double requestsPerSecond,
      long requests,
      long failed,
      @JsonProperty(required = true) SortedMap<String, String> machine,
      SortedMap<String, String> conditions,
      @JsonProperty(required = true) SortedMap<String, List<Double>> values) {
    private Line {
      values.forEach(
          (metric, numbers) -> {
            if (numbers.isEmpty()) {
              throw new WrongField("has no number in field %s", "values." + metric);
            }
          });
    }
  }

  String line() {
    return JsonDocument.line(
        new Line(
            SCHEMA_VERSION,
            at,
            commit,
            commit.map(of -> dirty),
            label,
            requestsPerSecond,
            requests,
            failed,
            machine,
            conditions,
            values));
  }

  /**
   * Reads a line.
   *
   * @throws UnreadableInput when a field is missing or wrong
   */
  static HistoryEntry of(JsonDocument document) {
    document.version(SCHEMA_VERSION);
    Line line = document.bind(Line.class);
    return new HistoryEntry(
        line.at,
        line.commit,
        line.dirty.orElse(false),
        line.label,
        line.requestsPerSecond,
        line.machine,
        line.conditions,
        line.requests,
        line.failed,
        line.values);
  }
}
