package verdict.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.gatling.recording.Recording;
import verdict.gatling.testing.GatlingProcess;
import verdict.gatling.testing.GatlingProcess.Ended;
import verdict.gatling.testing.JourneySimulation;
import verdict.gatling.testing.ShopServer;

/** A user's own simulation in a whole Gatling process, which always ends. */
class VerdictSimulationIT {
  private static final Duration AT_MOST = Duration.ofMinutes(2);

  @TempDir private Path folder;
  private ShopServer shop;

  @BeforeEach
  void start() throws IOException {
    shop = new ShopServer();
  }

  @AfterEach
  void stop() {
    shop.close();
  }

  @Test
  void itTakesRateDurationAndSystemFromVerdictYml() throws Exception {
    Files.writeString(
        folder.resolve("verdict.yml"),
        "url: %s\nload: {simulation: any, rps: 5, duration: 2s, warm-up: 0s}\n"
            .formatted(shop.url()));
    Ended ended = run();
    assertThat(ended.exitCode()).as(ended.stderr()).isZero();
    assertThat(shop.requests()).hasSize(10).containsOnly("GET /products");
    JsonNode run = json();
    assertThat(run.path("simulation").asText()).isEqualTo("JourneySimulation");
    assertThat(run.at("/load/requestsPerSecond").doubleValue()).isEqualTo(5);
    assertThat(run.at("/target/services/service").asText()).isEqualTo(shop.url());
    assertThat(folder.resolve(".verdict/runs/mine/gatling/index.html")).exists();
  }

  @Test
  void propertiesWinOverVerdictYml() throws Exception {
    Files.writeString(
        folder.resolve("verdict.yml"), "load: {simulation: any, rps: 500, duration: 1h}\n");
    Ended ended = run("-Dtarget=" + shop.url(), "-Drps=4", "-Dduration=1s", "-DwarmUp=0s");
    assertThat(ended.exitCode()).as(ended.stderr()).isZero();
    assertThat(shop.requests()).hasSize(4);
  }

  @Test
  void everyKindOfFeederFeedsTheMeasuredRunAfterTheWarmUp() throws Exception {
    Path csv = Files.writeString(folder.resolve("users.csv"), "csv\nann\nbob\n");
    Ended ended =
        run(
            kind("feeders"),
            "-D" + JourneySimulation.FEED + "=" + csv,
            "-Dtarget=" + shop.url(),
            "-Drps=10",
            "-Dduration=2s",
            "-DwarmUp=2s");
    assertThat(ended.exitCode()).as(ended.stderr()).isZero();
    assertThat(recorded("products")).isEqualTo(20);
    assertThat(json().at("/warmUp/requests").longValue()).isEqualTo(shop.requests().size() - 20);
    // Each run has them from their beginning: the measured one sends what the warm-up began with.
    List<String> measured =
        shop.requests().subList(shop.requests().size() - 20, shop.requests().size());
    for (int user = 0; user < 20; user++) {
      String begin = "GET /%d/%d/".formatted(user, user % 2);
      assertThat(measured).anyMatch(request -> request.startsWith(begin));
    }
    assertThat(measured).allMatch(request -> request.matches(".*/(ann|bob)/1"));
  }

  @Test
  void groupsPausesRendezVousAndSessionFunctionsEndToo() throws Exception {
    Ended ended =
        run(kind("blocks"), "-Dtarget=" + shop.url(), "-Drps=8", "-Dduration=2s", "-DwarmUp=3s");
    assertThat(ended.exitCode()).as(ended.stderr()).isZero();
    // 8 requests/s for 2 s are 8 journeys of 2 requests, the first two of which wait for each
    // other.
    assertThat(List.of(recorded("first"), recorded("second"))).isEqualTo(List.of(8L, 8L));
    assertThat(json().at("/warmUp/requests").longValue()).isEqualTo(shop.requests().size() - 16);
  }

  @Test
  void usersWhoWaitInVainAreOneSentenceAndNoRunThatHangs() throws Exception {
    Ended ended =
        run(
            kind("rendezVous"),
            "-Dtarget=" + shop.url(),
            "-Drps=6",
            "-Dduration=1s",
            "-DwarmUp=0s");
    // 3 users come, and 20 are to meet; the limit is 10 s, and the second in which others may still
    // come.
    assertThat(ended.exitCode()).isEqualTo(70);
    assertThat(ended.stderr())
        .endsWith(
            "verdict: journey \"JourneySimulation\" stalled: for 11 s no request was sent or under"
                + " way, with 3 users in the journey; a rendezVous needs as many users as it names,"
                + " and a session function must not block\n");
    assertThat(folder.resolve(".verdict/runs/mine/run.json")).doesNotExist();
  }

  @Test
  void aWarmUpInWhichNothingIsSentIsOneSentence() throws Exception {
    Ended ended = run(kind("blocked"), "-Dtarget=" + shop.url(), "-DwarmUp=60s");
    assertThat(ended.exitCode()).isEqualTo(70);
    assertThat(ended.stderr())
        .contains(
            "verdict: in the warm-up, journey \"JourneySimulation\" stalled: for 10 s no request was"
                + " sent or under way, with ");
    assertThat(shop.requests()).isEmpty();
  }

  @Test
  void aQueueThatIsUsedUpIsOneSentence() throws Exception {
    String cure = "; add .circular() or .random() to it, or more records\n";
    Ended inWarmUp = run(kind("short-queue"), "-Dtarget=" + shop.url(), "-DwarmUp=60s");
    assertThat(inWarmUp.exitCode()).as(inWarmUp.stderr()).isEqualTo(64);
    assertThat(inWarmUp.stderr())
        .contains("verdict: the warm-up used up a feeder (")
        .endsWith(cure);
    Ended inWindow = run(kind("short-queue"), "-Dtarget=" + shop.url(), "-DwarmUp=0s");
    assertThat(inWindow.exitCode()).as(inWindow.stderr()).isEqualTo(64);
    assertThat(inWindow.stderr()).contains("verdict: the load used up a feeder (").endsWith(cure);
  }

  @Test
  void aRoundInWhichUsersWaitInVainIsOneSentenceAndNotDone() throws Exception {
    Path round = Files.createDirectory(folder.resolve("round"));
    try (ShopServer candidate = new ShopServer()) {
      // 3 users of the first block come, and 20 are to meet.
      Files.writeString(
          round.resolve("ask.json"),
          """
          {"schemaVersion": 3, "duet": "duet-1", "round": 1, "blocks": [["baseline"], ["candidate"]],
           "seed": 1, "requestsPerSecond": 3.0, "blockSeconds": 2, "cutSeconds": 1,
           "warmUpSeconds": 0, "journey": "JourneySimulation",
           "sides": {"baseline": {"target": {"service": "%s"}},
                     "candidate": {"target": {"service": "%s"}}}}
          """
              .formatted(shop.url(), candidate.url()));
      Ended ended = run(kind("rendezVous"), "-Dduet.ask=" + round.resolve("ask.json"));
      assertThat(ended.exitCode()).isEqualTo(70);
      assertThat(ended.stderr())
          .contains("verdict: journey \"JourneySimulation\" stalled: for 12 s no request was sent");
      assertThat(round.resolve("done.json")).doesNotExist();
      assertThat(candidate.requests()).isEmpty();
    }
  }

  private static String kind(String kind) {
    return "-D" + JourneySimulation.KIND + "=" + kind;
  }

  private Ended run(String... properties) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("-Dverdict.root=" + folder, "-Drun.id=mine"));
    all.addAll(List.of(properties));
    return new GatlingProcess(folder, folder.resolve("target/gatling"))
        .run(JourneySimulation.class, all, AT_MOST);
  }

  private long recorded(String request) throws IOException {
    return Recording.in(folder.resolve(".verdict/runs/mine")).counts().getOrDefault(request, 0L);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(folder.resolve(".verdict/runs/mine/run.json").toFile());
  }
}
