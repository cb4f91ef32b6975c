package verdict.sample;

import java.util.List;

/**
 * A bound that a figure is expected to stay below, stated before it is looked at.
 *
 * @param request the name of a request, or empty for all requests together
 * @param metric one that {@link #ALLOWED} has
 * @param below in the unit of the metric, above 0
 */
public record Objective(String request, Metric metric, double below) {
  /** What can be bounded. */
  public static final List<Metric> ALLOWED = Metric.allFor(Metric.Use.OBJECTIVE);

  public Objective {
    if (!ALLOWED.contains(metric)) {
      throw new IllegalArgumentException(metric.key() + " cannot be an objective");
    }
    boolean isRatio = metric == Metric.FAILURE_RATIO;
    if (!(below > 0 && (!isRatio || below <= 1))) { // written so that NaN is refused too
      throw new IllegalArgumentException(
          "the bound of "
              + metric.key()
              + " must be "
              + (isRatio ? "in (0, 1]" : "above 0 ms")
              + ", was "
              + below);
    }
  }
}
