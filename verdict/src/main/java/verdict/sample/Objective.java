package verdict.sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import verdict.file.WrongField;

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

  /** One that a file states. */
  @JsonCreator
  static Objective of(
      @JsonProperty("request") Optional<String> request,
      @JsonProperty(value = "metric", required = true) String key,
      @JsonProperty(value = "below", required = true) double below) {
    Metric metric =
        ALLOWED.stream().filter(m -> m.key().equals(key)).findFirst().orElseThrow(() -> none(key));
    return new Objective(request.orElse(""), metric, below);
  }

  private static WrongField none(String key) {
    String known = ALLOWED.stream().map(Metric::key).sorted().collect(Collectors.joining(", "));
    return new WrongField(
        "has the metric \"" + key.replace("%", "%%") + "\" in field %s, known: " + known, "metric");
  }
}
