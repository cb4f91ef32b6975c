package verdict.collect;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * What is asked of one load test.
 *
 * @param runId names its folder below {@code reports/runs}
 * @param journey what a user does, by name; absent for the usual one
 * @param requestsPerSecond above 0
 * @param duration of the measured window, above 0
 * @param warmUp the longest; absent for the usual one
 * @param target URL of a system that is already running; absent: one is started
 * @param bottleneck an injected fault
 * @param settings of the services, by name
 */
public record LoadTest(
    String runId,
    String simulation,
    Optional<String> journey,
    double requestsPerSecond,
    Duration duration,
    Optional<Duration> warmUp,
    Optional<String> target,
    Optional<String> bottleneck,
    SortedMap<String, String> settings) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  public LoadTest {
    settings = new TreeMap<>(settings);
  }

  /** A run id of the form that docs/run-folder.md gives. */
  public static String newRunId(String simulation, Instant now, RandomGenerator random) {
    String digits = Integer.toHexString(0x10000 | random.nextInt(0x10000)).substring(1);
    return simulation + "-" + STAMP.format(now) + "-" + digits;
  }

  /** Each as {@code -Dname=value}. */
  List<String> properties() {
    List<String> arguments = new ArrayList<>();
    property(arguments, "run.id", runId);
    property(arguments, "verdict.report", "off"); // collect renders it itself, where it was asked
    property(arguments, "simulation", simulation);
    journey.ifPresent(name -> property(arguments, "journey", name));
    property(arguments, "rps", plain(requestsPerSecond));
    property(arguments, "duration", text(duration));
    warmUp.ifPresent(longest -> property(arguments, "warmUp", text(longest)));
    target.ifPresent(url -> property(arguments, "target", url));
    bottleneck.ifPresent(name -> property(arguments, "bottleneck", name));
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      property(arguments, "set." + setting.getKey(), setting.getValue());
    }
    return arguments;
  }

  private static String text(Duration duration) {
    return duration.toMillis() % 1_000 == 0
        ? duration.toSeconds() + "s"
        : duration.toMillis() + "ms";
  }

  private static void property(List<String> arguments, String name, String value) {
    arguments.add("-D" + name + "=" + value);
  }

  /** A rate as it was given: 50 and not 50.0. */
  static String plain(double rate) {
    return BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString();
  }
}
