package verdict.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import verdict.file.JsonDocument;
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

  /** The document. */
  private record Document(@JsonProperty(required = true) List<Objective> objectives) {}

  /**
   * Reads objectives.json.
   *
   * @throws UnreadableInput when it is missing, damaged, or states what cannot be one
   */
  public static Objectives read(Path file) {
    return new Objectives(document(file).bind(Document.class).objectives);
  }

  /**
   * The document; it can state gates, too.
   *
   * @throws UnreadableInput when it is missing, or of another version
   */
  public static JsonDocument document(Path file) {
    JsonDocument json =
        JsonDocument.read(
            file,
            "a file of objectives, schema version " + SCHEMA_VERSION,
            "write them as in simulations/src/test/resources/objectives.json");
    json.version(SCHEMA_VERSION);
    return json;
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
