package verdict.gatling.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import verdict.gatling.recording.RecordingCost;
import verdict.gatling.runfolder.Environment;
import verdict.run.RunDescription;

/**
 * What the benchmark found, as Markdown.
 *
 * @param mixed the run in which half of the users were timed
 * @param timed the run in which all were timed
 * @param plain the run in which none was
 */
record BenchmarkTable(BenchmarkOptions asked, RunResult mixed, RunResult timed, RunResult plain) {
  private static final double NANOS_PER_SECOND = 1e9;

  String markdown() {
    return String.join(
        "\n\n",
        machine(),
        table("same run, half of the users each", asked.requestsPerSecond() / 2.0, mixed.arms()),
        difference(),
        table(
            "a run each",
            asked.requestsPerSecond(),
            Map.of(Arm.TIMED, timed.of(Arm.TIMED), Arm.PLAIN, plain.of(Arm.PLAIN))),
        cost(),
        used() + "\n");
  }

  private String machine() {
    RunDescription.Environment machine = Environment.ofThisMachine();
    return format(
        "%s, %d cores, %s %s, %s %s. %,d requests/s for %d s, after %d s of warm-up.",
        machine.cpuModel().orElse("unknown CPU"),
        machine.logicalCpus().orElseThrow(),
        machine.os().orElseThrow(),
        machine.kernel().orElseThrow(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        asked.requestsPerSecond(),
        asked.seconds(),
        asked.warmUpSeconds());
  }

  private static String table(String heading, double askedPerSecond, Map<Arm, ArmResult> arms) {
    String rows =
        List.of(Arm.values()).stream()
            .map(arm -> row(arm, askedPerSecond, arms.get(arm)))
            .collect(Collectors.joining("\n"));
    return format("| %s | asked | delivered | answered | mean | p50 | p95 | p99 |%n", heading)
        + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
        + rows;
  }

  private static String row(Arm arm, double askedPerSecond, ArmResult result) {
    return format(
        "| %s | %.1f/s | %.1f/s | %,d | %.3f ms | %d ms | %d ms | %d ms |",
        arm.words(),
        askedPerSecond,
        result.deliveredPerSecond(),
        result.answered(),
        result.meanMillis(),
        result.p50Millis(),
        result.p95Millis(),
        result.p99Millis());
  }

  private String difference() {
    PairedSeconds seconds = PairedSeconds.of(mixed.of(Arm.TIMED), mixed.of(Arm.PLAIN));
    return format(
        "In the same run, the mean with `timed(...)` less the plain one: %.3f ms, standard error %.3f ms (from"
            + " the differences of %d seconds).",
        withoutSignOfZero(seconds.meanMillis()),
        seconds.standardErrorMillis(),
        seconds.differencesMillis().size());
  }

  // "-0.000" would look like a finding.
  private static double withoutSignOfZero(double millis) {
    return Math.abs(millis) < 0.0005 ? 0 : millis;
  }

  private String cost() {
    RecordingCost cost = mixed.cost();
    return format(
        "The recorder alone, %,d times in the JVM of the first run: %.0f ns of CPU time a request on"
            + " the user's thread, %.0f ns on all threads (encoding and writing too), that is"
            + " %.2f %% of a core at %,d requests/s; %.0f bytes allocated a request.",
        asked.loopRequests(),
        cost.userNanos(),
        cost.processNanos(),
        100 * cost.processNanos() * asked.requestsPerSecond() / NANOS_PER_SECOND,
        asked.requestsPerSecond(),
        cost.allocatedBytes());
  }

  private String used() {
    return format(
        "Gatling's whole process: %.0f µs of CPU time a request all timed, %.0f µs all plain. Its"
            + " threads waited for a lock, their own ones included, %,d times in the same run, %,d"
            + " times all timed, %,d times all plain.",
        timed.cpuMicrosPerRequest(),
        plain.cpuMicrosPerRequest(),
        mixed.used().lockWaits(),
        timed.used().lockWaits(),
        plain.used().lockWaits());
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
