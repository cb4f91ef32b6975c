package verdict.judgement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.file.WrongField;
import verdict.sample.Metric;

/**
 * A regression that a project accepts before it is measured: up to a bound, until a day, for a
 * reason.
 *
 * @param gate of the metric
 * @param request its name; empty for all requests
 * @param upTo how much worse the candidate may be: as a share of the baseline, above 0; of failures
 *     a difference of ratios
 * @param until the last day, by the date of the measurement in UTC
 * @param why not empty
 */
public record AcceptedRegression(
    Gate gate, String request, double upTo, LocalDate until, String why) {
  /** What is compared request by request, and is a gate of all requests. */
  private static final List<Gate> OF_REQUESTS =
      Stream.of(Gate.values())
          .filter(gate -> gate.metric().isFor(Metric.Use.COMPARED_OF_REQUESTS))
          .toList();

  /** One that a file states. */
  @JsonCreator
  static AcceptedRegression of(
      @JsonProperty(value = "metric", required = true) String metric,
      @JsonProperty("request") Optional<String> request,
      @JsonProperty(value = "upTo", required = true) String upTo,
      @JsonProperty(value = "until", required = true) String until,
      @JsonProperty(value = "why", required = true) String why) {
    Gate gate = gate(metric);
    if (request.isPresent() && !OF_REQUESTS.contains(gate)) {
      throw wrong(
          "metric",
          metric,
          "which is not compared request by request; with a request it is mean" + " or p95");
    }
    if (why.isBlank()) {
      throw wrong("why", why, "which is no reason; write one");
    }
    return new AcceptedRegression(
        gate, request.orElse(""), bound(gate, upTo), day(until), why.strip());
  }

  private static Gate gate(String key) {
    try {
      return Gate.of(key);
    } catch (IllegalArgumentException e) {
      throw wrong("metric", key, "and " + e.getMessage());
    }
  }

  private static double bound(Gate gate, String text) {
    return MarginText.bound(gate, text)
        .orElseThrow(
            () ->
                wrong(
                    "upTo",
                    text,
                    "which must be above 0 %s; try %s"
                        .formatted(
                            gate == Gate.FAILURES ? "percentage points" : "%",
                            gate == Gate.FAILURES ? "0.2pp" : "12%")));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw wrong("until", text, "which is no day; try 2027-01-31");
    }
  }

  private static WrongField wrong(String field, String value, String why) {
    String text = "has \"" + value + "\" in field ";
    return new WrongField(text.replace("%", "%%") + "%s, " + why.replace("%", "%%"), field);
  }

  /** Whether it is about the same figure as another. */
  boolean isOfSame(AcceptedRegression other) {
    return gate == other.gate && request.equals(other.request);
  }

  /** Its bound as {@link #of} takes it. */
  String upToText() {
    return MarginText.of(gate, upTo);
  }
}
