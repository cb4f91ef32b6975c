package verdict.gatling.parameters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the user asked for, checked.
 *
 * @param requestsPerSecond HTTP requests, above 0
 * @param duration of the measured window, or of a step of it; whole seconds, 1 or more
 * @param journey one of the journeys' names
 * @param warmUpBound the longest warm-up; zero for none
 * @param baseline what to compare with
 * @param measured the project
 * @param report whether the report is made at the end
 * @param command the command that asks for the same again
 */
public record Parameters(
    String simulation,
    double requestsPerSecond,
    Duration duration,
    String journey,
    Duration warmUpBound,
    Optional<String> label,
    Optional<Baseline> baseline,
    MeasuredProject measured,
    SystemChoice system,
    String runId,
    boolean report,
    String command) {
  public static final double MOST_REQUESTS_PER_SECOND = 100_000;

  private static final Duration WARM_UP_BOUND = Duration.ofSeconds(60);

  /** What a simulation takes when nothing is given. */
  public record Defaults(String simulation, double requestsPerSecond, Duration duration) {}

  /**
   * Checks all properties.
   *
   * @param journeys the names that there are, the default first
   */
  public static Parameters of(
      GivenProperties given, Defaults defaults, MeasuredProject measured, List<String> journeys)
      throws WrongParameter {
    given.requireNoneMistyped(measured);
    return new Parameters(
        defaults.simulation,
        requestsPerSecond(given).orElse(defaults.requestsPerSecond),
        duration(given).orElse(defaults.duration),
        oneOf(Parameter.JOURNEY, given, journeys),
        warmUpBound(given),
        given.get(Parameter.LABEL),
        Baseline.of(given),
        measured,
        SystemChoice.of(measured, given),
        RunId.of(given, defaults.simulation, measured),
        oneOf(Parameter.REPORT, given, List.of("on", "off")).equals("on"),
        given.command(measured));
  }

  /** The folder of the project. */
  public Path root() {
    return measured.folder();
  }

  /** The value, which must be one of those that are allowed; the first of them when absent. */
  public static String oneOf(Parameter parameter, GivenProperties given, List<String> allowed)
      throws WrongParameter {
    String value = given.get(parameter).orElse(allowed.get(0));
    if (!allowed.contains(value)) {
      throw WrongParameter.usage(
          "%s must be one of %s, was \"%s\"; try -D%s=%s"
              .formatted(
                  parameter.property(),
                  String.join(", ", allowed),
                  value,
                  parameter.property(),
                  allowed.get(0)));
    }
    return value;
  }

  private static Optional<Double> requestsPerSecond(GivenProperties given) throws WrongParameter {
    Optional<String> text = given.get(Parameter.RPS);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    double rate;
    try {
      rate = new BigDecimal(text.get()).doubleValue(); // refuses NaN, Infinity and 1d
    } catch (NumberFormatException e) {
      rate = Double.NaN;
    }
    if (!(rate > 0 && rate <= MOST_REQUESTS_PER_SECOND)) {
      throw WrongParameter.usage(
          "rps must be a number of HTTP requests per second in (0, 100000], was \"%s\"; try -Drps=50"
              .formatted(text.get()));
    }
    return Optional.of(rate);
  }

  private static Optional<Duration> duration(GivenProperties given) throws WrongParameter {
    Optional<String> text = given.get(Parameter.DURATION);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Duration> duration =
        Durations.parse(text.get())
            .filter(d -> d.toSeconds() >= 1 && d.toMillisPart() == 0)
            .filter(d -> d.compareTo(Duration.ofDays(1)) <= 0);
    if (duration.isEmpty()) { // Gatling injects nothing in the rest of a second
      throw WrongParameter.usage(
          "duration must be whole seconds, from 1s to 24h, was \"%s\"; try -Dduration=60s"
              .formatted(text.get()));
    }
    return duration;
  }

  private static Duration warmUpBound(GivenProperties given) throws WrongParameter {
    Optional<String> text = given.get(Parameter.WARM_UP);
    if (text.isEmpty()) {
      return WARM_UP_BOUND;
    }
    Optional<Duration> bound =
        Durations.parse(text.get())
            .filter(d -> d.isZero() || d.toMillis() >= 1_000)
            .filter(d -> d.compareTo(Duration.ofHours(1)) <= 0);
    if (bound.isEmpty()) {
      throw WrongParameter.usage(
          "warmUp must be 0s, or a time from 1s to 1h, was \"%s\"; try -DwarmUp=60s"
              .formatted(text.get()));
    }
    return bound.get();
  }

  /** A number of requests as a sentence says it: {@code 3}, or {@code 1.75} where it is a mean. */
  public static String number(double requests) {
    return new BigDecimal(requests)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Where the files of the run go. */
  public Path runFolder() {
    return runFolder(measured, runId);
  }

  static Path runFolder(MeasuredProject measured, String runId) {
    return measured.folder().resolve(measured.project().runsFolder()).resolve(runId);
  }
}
