package verdict.sample;

import java.util.List;

/**
 * The bounds that a run is expected to keep, stated before it is looked at.
 *
 * @param all in the order in which they are told
 */
public record Objectives(List<Objective> all) {
  private static final double USUAL_P95_MS = 500;
  private static final double USUAL_FAILURE_RATIO = 0.001;

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
