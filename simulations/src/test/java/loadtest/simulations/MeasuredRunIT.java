package loadtest.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole Gatling process against services whose own count is the truth. */
class MeasuredRunIT {
  private static final String FIGHTERS = "GET /api/fights/randomfighters";

  @TempDir private Path folder;
  private StubServices services;
  private Path root;

  @BeforeEach
  void start() throws IOException {
    services = new StubServices(0);
    root = Files.createDirectory(folder.resolve("with a blank"));
  }

  @AfterEach
  void stop() {
    services.close();
  }

  @Test
  void everyRequestOfTheWindowIsRecordedOnce() throws Exception {
    Ended ended = gatling("-Drps=10", "-Dduration=5s", "-DwarmUp=0s", "-Drun.id=mine");
    assertThat(ended.exitCode).as(ended.stderr).isZero();
    assertThat(ended.stdout).doesNotContain("WarmUp");
    Path run = root.resolve("reports/runs/mine");

    // 10 / 3 journeys a second for 5 s: 16.67, rounded. One more fight came before the window.
    assertThat(counts(run))
        .isEqualTo(
            Map.of(
                "fights:%20random%20fighters", 17L,
                "fights:%20random%20location", 17L,
                "fights:%20fight", 17L,
                "|lag", 17L));
    assertThat(services.answered(FIGHTERS)).isEqualTo(18);
    assertThat(services.answered("POST /api/fights")).isEqualTo(18);

    JsonNode json = new ObjectMapper().readTree(run.resolve("run.json").toFile());
    assertThat(json.at("/load/journeysAsked").intValue()).isEqualTo(17);
    assertThat(json.has("warmUp")).isFalse();
    assertThat(run.resolve("metrics/fights-before.prom")).exists();
    assertThat(run.resolve("metrics/fights-after.prom")).exists();
    assertThat(run.resolve("metrics/heroes-after.prom")).doesNotExist();
    assertThat(run.resolve("gatling/index.html")).exists();
  }

  @Test
  void theWarmUpIsNotInTheRecording() throws Exception {
    Ended ended = gatling("-Drps=10", "-Dduration=3s", "-DwarmUp=6s", "-Drun.id=mine");
    assertThat(ended.exitCode).as(ended.stderr).isZero();
    Path run = root.resolve("reports/runs/mine");
    assertThat(counts(run)).containsEntry("fights:%20fight", 10L);

    JsonNode warmUp = new ObjectMapper().readTree(run.resolve("run.json").toFile()).path("warmUp");
    long warmUpFights = services.answered("POST /api/fights") - 11;
    assertThat(warmUp.path("requests").longValue()).isEqualTo(3 * warmUpFights);
    assertThat(warmUp.path("cpuSecondsPerRequest")).hasSize(1);
  }

  @Test
  void aFailedRequestIsRecordedWithItsKindAndEndsItsJourney() throws Exception {
    services.failFights(503, 2); // the first fight is the one before the window
    Ended ended = gatling("-Drps=9", "-Dduration=3s", "-DwarmUp=0s", "-Drun.id=mine");
    assertThat(ended.exitCode).as(ended.stderr).isEqualTo(2); // an assertion tripped
    assertThat(counts(root.resolve("reports/runs/mine")))
        .containsEntry("fights:%20random%20fighters", 9L)
        .containsEntry("fights:%20fight|failed|503", 9L)
        .doesNotContainKey("fights:%20fight");
  }

  @Test
  void aTargetThatIsNotThereIsOneSentence() throws Exception {
    services.close();
    Ended ended = gatling("-Drps=10");
    assertThat(ended.exitCode).isEqualTo(69);
    assertThat(ended.stdout).isEmpty();
    assertThat(ended.stderr)
        .isEqualTo(
            "verdict: fights does not answer at %s (ConnectException); start it, or correct"
                    .formatted(services.url())
                + " -Dtarget\n");
    assertThat(root.resolve("reports")).doesNotExist();
  }

  @Test
  void anUnknownSimulationIsOneSentence() throws Exception {
    Ended ended = gatling("-Dsimulation=slow");
    assertThat(ended.exitCode).isEqualTo(64);
    assertThat(ended.stderr)
        .isEqualTo(
            "verdict: simulation must be one of steady, smoke, ramp, stress, soak, was \"slow\";"
                + " try -Dsimulation=steady\n");
  }

  private record Ended(int exitCode, String stdout, String stderr) {}

  private Ended gatling(String... properties) throws IOException, InterruptedException {
    Path results = root.resolve("simulations/target/gatling");
    Files.createDirectories(results);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.prefs.PreferencesFactory=loadtest.quiet.NoVersionCheck",
                "-Dverdict.root=" + root,
                "-Dverdict.report=off",
                "-Dtarget=" + services.url()));
    if (Runtime.version().feature() >= 24) { // as the Maven plugin does
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of(properties));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("io.gatling.app.Gatling", "-rf", results.toString()));
    command.addAll(List.of("-s", NamedSimulation.class.getName()));
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    Process process = new ProcessBuilder(command).redirectOutput(out).redirectError(err).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ended(
        process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
  }

  private static Map<String, Long> counts(Path run) throws IOException {
    try (HistogramLogReader reader =
        new HistogramLogReader(run.resolve("response-times.hlog").toFile())) {
      return Stream.generate(() -> (Histogram) reader.nextIntervalHistogram())
          .takeWhile(histogram -> histogram != null)
          .collect(
              Collectors.groupingBy(
                  Histogram::getTag, Collectors.summingLong(Histogram::getTotalCount)));
    }
  }
}
