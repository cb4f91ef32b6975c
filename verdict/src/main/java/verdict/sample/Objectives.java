package verdict.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.file.JsonFields;
import verdict.file.UnreadableInput;

/**
 * The bounds that a run is expected to keep, stated before it is looked at: beside the simulations,
 * in {@code objectives.json}.
 *
 * @param all in the order in which they are told
 */
public record Objectives(List<Objective> all) {
  private static final double USUAL_P95_MS = 500;
  private static final double USUAL_FAILURE_RATIO = 0.001;
  private static final int SCHEMA_VERSION = 1;

  /** p95 below 500 ms, failures below 0.1 %. */
  public static final Objectives DEFAULT =
      new Objectives(
          List.of(
              new Objective("", Metric.P95, USUAL_P95_MS),
              new Objective("", Metric.FAILURE_RATIO, USUAL_FAILURE_RATIO)));

  /** Nothing is expected: of results that nobody set an objective for. */
  public static final Objectives NONE = new Objectives(List.of());

  public Objectives {
    all = List.copyOf(all);
  }

  /**
   * Reads objectives.json.
   *
   * @throws UnreadableInput when it is missing, damaged, or states what cannot be one
   */
  public static Objectives read(Path file) {
    JsonFields json =
        JsonFields.read(
            file,
            "a file of objectives, schema version 1",
            "write them as in simulations/src/test/resources/objectives.json");
    json.requireSchemaVersion(SCHEMA_VERSION);
    List<Objective> all = new ArrayList<>();
    int index = 0;
    for (var each : json.array("objectives")) {
      all.add(objective(json.element("objectives", index, each)));
      index++;
    }
    return new Objectives(all);
  }

  private static Objective objective(JsonFields of) {
    String key = of.text("metric");
    Metric metric =
        Stream.of(Metric.values())
            .filter(m -> Objective.ALLOWED.contains(m) && m.key().equals(key))
            .findFirst()
            .orElseThrow(
                () ->
                    of.unreadable(
                        "has the metric \""
                            + key
                            + "\", known: "
                            + Objective.ALLOWED.stream()
                                .map(Metric::key)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    try {
      return new Objective(of.optionalText("request").orElse(""), metric, of.number("below"));
    } catch (IllegalArgumentException e) {
      throw of.unreadable("cannot be: " + e.getMessage());
    }
  }

  /** The bound of p95 of all requests; the usual one where none is stated. */
  public double p95Ms() {
    return bound(Metric.P95, USUAL_P95_MS);
  }

  /** The bound of the failure ratio of all requests; the usual one where none is stated. */
  public double failureRatio() {
    return bound(Metric.FAILURE_RATIO, USUAL_FAILURE_RATIO);
  }

  private double bound(Metric metric, double usual) {
    return all.stream()
        .filter(o -> o.request().isEmpty() && o.metric() == metric)
        .mapToDouble(Objective::below)
        .findFirst()
        .orElse(usual);
  }
}
