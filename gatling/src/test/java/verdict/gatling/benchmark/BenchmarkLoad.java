package verdict.gatling.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What one Gatling process of the benchmark is to do.
 *
 * @param arms among which users are dealt out
 * @param requestsPerSecond of all arms together
 * @param loopRequests how many requests the recorder's own cost is measured with
 * @param folder where it may write
 */
record BenchmarkLoad(
    String target,
    List<Arm> arms,
    int requestsPerSecond,
    int warmUpSeconds,
    int seconds,
    long loopRequests,
    Path folder) {
  private static final String PREFIX = "benchmark.";

  /** As options of its command line. */
  List<String> properties() {
    return List.of(
        property("target", target),
        property("arms", arms.stream().map(Arm::name).collect(Collectors.joining(","))),
        property("requestsPerSecond", requestsPerSecond),
        property("warmUpSeconds", warmUpSeconds),
        property("seconds", seconds),
        property("loopRequests", loopRequests),
        property("folder", folder));
  }

  private static String property(String name, Object value) {
    return "-D" + PREFIX + name + "=" + value;
  }

  static BenchmarkLoad ofThisJvm() {
    return new BenchmarkLoad(
        value("target"),
        Arrays.stream(value("arms").split(",", -1)).map(Arm::valueOf).toList(),
        Integer.parseInt(value("requestsPerSecond")),
        Integer.parseInt(value("warmUpSeconds")),
        Integer.parseInt(value("seconds")),
        Long.parseLong(value("loopRequests")),
        Path.of(value("folder")));
  }

  private static String value(String name) {
    return Objects.requireNonNull(System.getProperty(PREFIX + name));
  }
}
