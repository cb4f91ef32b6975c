package verdict.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.file.JsonFields;
import verdict.file.UnreadableInput;

/**
 * What a team keeps of a measurement: one line of a history file.
 *
 * @param at when it began
 * @param commit of the sources; absent when it is not known
 * @param dirty whether they had changes
 * @param requestsPerSecond the load that was asked for, or, where the conditions say so, the one
 *     that was achieved; above 0
 * @param machine what identifies it, as in {@code environment} of run.json
 * @param conditions what was measured beside the build: scenario, data set, planted fault, settings
 *     of the services; by their paths in run.json, a password with stars in its place
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

  /** As a line of the file has it. */
  JsonNode json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schemaVersion", SCHEMA_VERSION).put("at", at.toString());
    commit.ifPresent(of -> root.put("commit", of).put("dirty", dirty));
    label.ifPresent(of -> root.put("label", of));
    root.put("requestsPerSecond", requestsPerSecond);
    root.put("requests", requests).put("failed", failed);
    ObjectNode facts = root.putObject("machine");
    machine.forEach(facts::put);
    ObjectNode settings = root.putObject("conditions");
    conditions.forEach(settings::put);
    ObjectNode figures = root.putObject("values");
    values.forEach(
        (metric, ofUnits) -> {
          ArrayNode array = figures.putArray(metric);
          ofUnits.forEach(array::add);
        });
    return root;
  }

  /**
   * Reads a line.
   *
   * @throws UnreadableInput when a field is missing or wrong
   */
  static HistoryEntry of(JsonFields line) {
    line.requireSchemaVersion(SCHEMA_VERSION);
    TreeMap<String, List<Double>> values = new TreeMap<>();
    JsonFields figures = line.object("values");
    for (Map.Entry<String, JsonNode> metric : figures.node().properties()) {
      values.put(metric.getKey(), numbers(figures, metric.getKey()));
    }
    return new HistoryEntry(
        line.instant("at"),
        line.optionalText("commit"),
        line.optionalFlag("dirty").orElse(false),
        line.optionalText("label"),
        line.number("requestsPerSecond"),
        line.texts("machine"),
        // Lines of before it was kept have none.
        line.optionalObject("conditions").isPresent() ? line.texts("conditions") : new TreeMap<>(),
        (long) line.number("requests"),
        (long) line.number("failed"),
        values);
  }

  private static List<Double> numbers(JsonFields of, String metric) {
    List<Double> numbers = new ArrayList<>();
    for (JsonNode value : of.array(metric)) {
      if (!value.isNumber()) {
        throw of.unreadable("has something else than numbers in field " + of.name(metric));
      }
      numbers.add(value.doubleValue());
    }
    if (numbers.isEmpty()) {
      throw of.unreadable("has no number in field " + of.name(metric));
    }
    return numbers;
  }
}
