package verdict.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.gatling.recording.Recording;
import verdict.gatling.testing.GatlingProcess;
import verdict.gatling.testing.GatlingProcess.Ended;
import verdict.gatling.testing.StubServices;
import verdict.gatling.testing.StubSimulation;
import verdict.gatling.testing.Superheroes;

/** A whole Gatling process against services whose own count is the truth. */
class MeasuredRunIT {
  private static final String FIGHTERS = "GET /api/fights/randomfighters";

  @TempDir private Path folder;
  private StubServices services;
  private Path root;

  @BeforeEach
  void start() throws Exception {
    services = new StubServices(0);
    root = Files.createDirectory(folder.resolve("with a blank"));
    Superheroes.in(root);
  }

  @AfterEach
  void stop() {
    services.close();
  }

  @Test
  void everyRequestOfTheWindowIsRecordedOnce() throws Exception {
    Ended ended = gatling("-Drps=10", "-Dduration=5s", "-DwarmUp=0s", "-Drun.id=mine");
    assertThat(ended.exitCode()).as(ended.stderr()).isZero();
    assertThat(ended.stdout()).doesNotContain("WarmUp");
    Path run = root.resolve("reports/runs/mine");

    // 10 / 3 journeys a second for 5 s: 16.67, rounded. One more fight came before the window.
    assertThat(Recording.in(run).counts())
        .isEqualTo(
            Map.of(
                "fights:%20random%20fighters", 17L,
                "fights:%20random%20fighters|since-schedule", 17L,
                "fights:%20random%20location", 17L,
                "fights:%20random%20location|since-schedule", 17L,
                "fights:%20fight", 17L,
                "fights:%20fight|since-schedule", 17L,
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
  void theFirstRequestOfAJourneyWasDueByTheScheduleAndTheOthersWhenTheyWereSent() throws Exception {
    Ended ended = gatling("-Drps=30", "-Dduration=3s", "-DwarmUp=0s", "-Drun.id=mine");
    assertThat(ended.exitCode()).as(ended.stderr()).isZero();
    Path run = root.resolve("reports/runs/mine");
    Map<String, Double> sumsMicros = Recording.in(run).sumsMicros();
    double first = sumsMicros.get("fights:%20random%20fighters");
    // Three significant digits each, and a lag of 0 is recorded as 1.
    assertThat(sumsMicros.get("fights:%20random%20fighters|since-schedule"))
        .isCloseTo(first + sumsMicros.get("|lag"), withinPercentage(0.3))
        .isGreaterThan(first);
    for (String later : List.of("fights:%20random%20location", "fights:%20fight")) {
      assertThat(sumsMicros.get(later + "|since-schedule")).isEqualTo(sumsMicros.get(later));
    }
  }

  @Test
  void withoutOneConstantRateNobodyKnowsWhenARequestWasDue() throws Exception {
    Ended ended =
        gatling("-Dsimulation=steps", "-Drps=3", "-Dduration=1s", "-DwarmUp=0s", "-Drun.id=mine");
    assertThat(ended.exitCode()).as(ended.stderr()).isZero();
    assertThat(Recording.in(root.resolve("reports/runs/mine")).counts())
        .containsOnlyKeys(
            "fights:%20random%20fighters", "fights:%20random%20location", "fights:%20fight");
  }

  @Test
  void theWarmUpIsNotInTheRecording() throws Exception {
    Ended ended = gatling("-Drps=10", "-Dduration=3s", "-DwarmUp=6s", "-Drun.id=mine");
    assertThat(ended.exitCode()).as(ended.stderr()).isZero();
    Path run = root.resolve("reports/runs/mine");
    assertThat(Recording.in(run).counts()).containsEntry("fights:%20fight", 10L);

    JsonNode warmUp = new ObjectMapper().readTree(run.resolve("run.json").toFile()).path("warmUp");
    long warmUpFights = services.answered("POST /api/fights") - 11;
    assertThat(warmUp.path("requests").longValue()).isEqualTo(3 * warmUpFights);
    assertThat(warmUp.path("cpuSecondsPerRequest")).hasSize(1);
  }

  @Test
  void aFailedRequestIsRecordedWithItsKindAndEndsItsJourney() throws Exception {
    services.failFights(503, 2); // the first fight is the one before the window
    Ended ended = gatling("-Drps=9", "-Dduration=3s", "-DwarmUp=0s", "-Drun.id=mine");
    assertThat(ended.exitCode()).as(ended.stderr()).isEqualTo(2); // an assertion tripped
    assertThat(Recording.in(root.resolve("reports/runs/mine")).counts())
        .containsEntry("fights:%20random%20fighters", 9L)
        .containsEntry("fights:%20fight|failed|503", 9L)
        .containsEntry("fights:%20fight|since-schedule", 9L)
        .doesNotContainKey("fights:%20fight");
  }

  @Test
  void aTargetThatIsNotThereIsOneSentence() throws Exception {
    services.close();
    Ended ended = gatling("-Drps=10");
    assertThat(ended.exitCode()).isEqualTo(69);
    assertThat(ended.stdout()).isEmpty();
    assertThat(ended.stderr())
        .isEqualTo(
            "verdict: fights does not answer at %s (ConnectException); start it, or correct"
                    .formatted(services.url())
                + " -Dtarget\n");
    assertThat(root.resolve("reports")).doesNotExist();
  }

  @Test
  void anUnknownSimulationIsOneSentence() throws Exception {
    Ended ended = gatling("-Dsimulation=slow");
    assertThat(ended.exitCode()).isEqualTo(64);
    assertThat(ended.stderr())
        .isEqualTo(
            "verdict: simulation must be one of steady, smoke, steps, was \"slow\"; try"
                + " -Dsimulation=steady\n");
  }

  @Test
  void aJourneyWhoseRequestsCannotBeCountedIsOneSentence() throws Exception {
    Ended ended = gatling("-Djourney=undecided");
    assertThat(ended.exitCode()).isEqualTo(64);
    assertThat(ended.stderr())
        .isEqualTo(
            "verdict: journey \"undecided\" must make the same number of requests each time, but"
                + " has a doIf; make each branch a journey of its own\n");
  }

  private Ended gatling(String... properties) throws IOException, InterruptedException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "-Dverdict.root=" + root, "-Dverdict.report=off", "-Dtarget=" + services.url()));
    all.addAll(List.of(properties));
    return new GatlingProcess(folder, root.resolve("simulations/target/gatling"))
        .run(StubSimulation.class, all, Duration.ofMinutes(2));
  }
}
