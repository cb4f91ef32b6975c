package verdict.sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern BOUND =
      Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,12})?)\\s*(ms|s|%)");

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

  /**
   * One as people write it, such as {@code p95: 500ms} and {@code failures: 0.1%}.
   *
   * @param request its name; empty for all requests
   * @throws IllegalArgumentException for what is no metric or no bound of it; its message is for
   *     the user
   */
  public static Objective written(String request, String name, String bound) {
    Metric metric =
        ALLOWED.stream()
            .filter(each -> name(each).equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\"%s\" is no metric of an objective; known: %s"
                            .formatted(
                                name,
                                ALLOWED.stream()
                                    .map(Objective::name)
                                    .sorted()
                                    .collect(Collectors.joining(", ")))));
    return new Objective(request, metric, bound(metric, bound));
  }

  /** What people write for a metric. */
  private static String name(Metric metric) {
    return metric == Metric.FAILURE_RATIO
        ? "failures"
        : metric.key().replaceFirst("^response-time-", "");
  }

  /** In the unit of the metric. */
  private static double bound(Metric metric, String text) {
    Matcher matcher = BOUND.matcher(text.strip());
    String unit = matcher.matches() ? matcher.group(2) : "";
    boolean isRatio = metric == Metric.FAILURE_RATIO;
    if (unit.isEmpty() || isRatio != unit.equals("%")) {
      throw new IllegalArgumentException(
          "the bound of %s must be %s, was \"%s\""
              .formatted(
                  name(metric),
                  isRatio ? "a share such as 0.1%" : "a time such as 500ms or 0.5s",
                  text));
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    return switch (unit) {
      case "%" -> number.movePointLeft(2).doubleValue();
      case "s" -> number.movePointRight(3).doubleValue();
      default -> number.doubleValue();
    };
  }

  private static WrongField none(String key) {
    String known = ALLOWED.stream().map(Metric::key).sorted().collect(Collectors.joining(", "));
    return new WrongField(
        "has the metric \"" + key.replace("%", "%%") + "\" in field %s, known: " + known, "metric");
  }
}
