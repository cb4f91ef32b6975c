package superheroes.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static superheroes.launcher.LauncherProcess.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What PERFORMANCE.md and docs/metrics.md ask of a running service, asked of real ones. */
class GuideCommandsIT {

  private static String guide;
  private static LauncherProcess launcher;
  private static JsonNode urls;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    guide = Files.readString(LauncherProcess.APPS.resolveSibling("PERFORMANCE.md"));
    launcher = LauncherProcess.start();
    urls = launcher.awaitReady().get("services");
    get(urls.get("fights").asString() + "/api/fights/randomfighters");
  }

  @AfterAll
  static void stop() throws Exception {
    if (launcher != null) {
      launcher.close();
    }
  }

  /** The command in the guide that begins so, for the fights service, and in less time. */
  private String answer(String beginning) throws Exception {
    String command =
        Pattern.compile("`(" + Pattern.quote(beginning) + "[^`]*)`")
            .matcher(guide)
            .results()
            .findFirst()
            .orElseThrow()
            .group(1)
            .replace("http://localhost:8004", urls.get("fights").asString())
            .replace("<pid>", pidOfFights())
            .replace("30s", "5s")
            .replace("run.jfr", recording().toString());
    return run(List.of(command.split("\\s+")));
  }

  private Path recording() {
    return folder.resolve("run.jfr");
  }

  /** Java is told the beginning of a long command line alone, where its class archive is. */
  private static String pidOfFights() {
    return launcher.leftovers().stream()
        .filter(process -> process.info().commandLine().orElse("").contains("/fights-"))
        .map(process -> String.valueOf(process.pid()))
        .findFirst()
        .orElseThrow();
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    List<String> words = new ArrayList<>(command);
    if (words.get(0).matches("jcmd|jfr")) { // of the JDK of this test, on the PATH or not
      words.set(0, Path.of(System.getProperty("java.home"), "bin", words.get(0)).toString());
    }
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s still runs", command).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as("%s: %s", command, Files.readString(said)).isZero();
    return Files.readString(said);
  }

  private interface Condition {
    boolean isMet() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.isMet()) {
      assertThat(System.nanoTime()).as("it takes longer than a minute").isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  private static String metrics(String service) throws Exception {
    return get(urls.get(service).asString() + "/metrics").body();
  }

  @Test
  void theMetricsOfAServiceAreShown() throws Exception {
    assertThat(answer("curl http://localhost:8004/metrics"))
        .contains("http_request_duration_seconds_count{endpoint=\"/api/fights/randomfighters\"");
  }

  @Test
  void everyMetricThatPrometheusIsAskedForIsThere() throws Exception {
    run(List.of("jcmd", pidOfFights(), "GC.run")); // no pause is told before the first collection
    await(() -> metrics("fights").contains("jvm_gc_pause_seconds_sum"));
    String metrics = metrics("fights") + metrics("heroes");
    Set<String> asked =
        Pattern.compile("rate\\((\\w+)")
            .matcher(Files.readString(LauncherProcess.APPS.resolveSibling("docs/metrics.md")))
            .results()
            .map(query -> query.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).hasSizeGreaterThan(8);
    for (String metric : asked) {
      assertThat(metrics).containsPattern("(?m)^" + metric + "[ {]");
    }
  }

  @Test
  void aThreadDumpSaysWhatTheNetworkThreadsDo() throws Exception {
    assertThat(answer("jcmd <pid> Thread.print"))
        .containsPattern("\"reactor-http-[^\"]*\"[^\n]*\n\\s+java.lang.Thread.State: ");
  }

  @Test
  void aRecordingKnowsWhoAllocates() throws Exception {
    assertThat(answer("jcmd <pid> JFR.start duration")).contains(recording().toString());
    for (int i = 0; i < 50; i++) {
      get(urls.get("fights").asString() + "/api/fights/randomfighters");
    }
    await(
        () -> run(List.of("jcmd", pidOfFights(), "JFR.check")).contains("No available recordings"));
    assertThat(answer("jfr print"))
        .contains("jdk.ObjectAllocationSample {")
        .containsPattern("objectClass = \\w+");
    if (Runtime.version().feature() >= 21) {
      assertThat(answer("jfr view")).contains("Allocation by Class");
    }
  }
}
