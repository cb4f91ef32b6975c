package verdict.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.gatling.recording.Recording;
import verdict.gatling.testing.GatlingProcess;
import verdict.gatling.testing.GatlingProcess.Ended;
import verdict.gatling.testing.StubRound;
import verdict.gatling.testing.StubServices;
import verdict.gatling.testing.Superheroes;

/** A whole round in a process of its own, against two sides whose own counts are the truth. */
class DuetRoundIT {
  private static final String FIGHT = "POST /api/fights";
  private static final List<String> BLOCKS =
      List.of("block-1-baseline", "block-2-candidate", "block-3-candidate", "block-4-baseline");
  private static final Duration CUT = Duration.ofSeconds(1);
  private static final Duration AT_MOST = Duration.ofMinutes(2);
  private static final String IN_TURN =
      "[[\"baseline\"], [\"candidate\"], [\"candidate\"], [\"baseline\"]]";
  private static final String AT_ONCE = "[[\"candidate\", \"baseline\"]]";
  // 15 requests/s are 5 journeys/s: 20 a block, of which 5 are due before the cut.
  private static final String ASK =
      """
      {"schemaVersion": 3, "duet": "duet-20261125-101500-9f3c", "round": 3,
       "blocks": %s, "seed": 1,
       "requestsPerSecond": 15.0, "blockSeconds": 4, "cutSeconds": 1, "warmUpSeconds": %d,
       "journey": "fight",
       "sides": {"baseline": {"label": "main", "target": {"fights": "%s"},
                              "git": {"ref": "main", "commit": "c", "dirty": false}},
                 "candidate": {"target": {"fights": "%s"}}}}
      """;

  @TempDir private Path folder;
  private Path round;
  private StubServices baseline;
  private StubServices candidate;

  @BeforeEach
  void start() throws Exception {
    Superheroes.in(folder);
    baseline = new StubServices(0);
    candidate = new StubServices(0);
    round = Files.createDirectory(folder.resolve("round 03"));
  }

  @AfterEach
  void stop() {
    baseline.close();
    candidate.close();
  }

  @Test
  void aRoundLeavesARunFolderForEachBlockAndSaysLastThatItIsDone() throws Exception {
    ask(0);
    Ended ended = run();
    assertThat(ended.exitCode()).as(ended.stderr()).isZero();
    for (int number = 1; number <= BLOCKS.size(); number++) {
      assertThatTheBlockIsWhole(number);
    }
    // Two blocks each, and the one fight before them.
    assertThat(List.of(baseline.answered(FIGHT), candidate.answered(FIGHT)))
        .isEqualTo(List.of(41L, 41L));
    assertThat(json("done.json").toString())
        .isEqualTo(
            "{\"schemaVersion\":1,\"round\":3,\"blocks\":[\""
                + String.join("\",\"", BLOCKS)
                + "\"]}");
    assertThat(names()).isEqualTo(Stream.concat(BLOCKS.stream(), files()).sorted().toList());
    for (String block : BLOCKS) {
      assertThat(Files.getLastModifiedTime(round.resolve("done.json")))
          .isGreaterThanOrEqualTo(Files.getLastModifiedTime(round.resolve(block + "/run.json")));
    }
  }

  private void assertThatTheBlockIsWhole(int number) throws IOException {
    String name = BLOCKS.get(number - 1);
    Path block = round.resolve(name);
    JsonNode run = json(name + "/run.json");
    boolean isBaseline = name.endsWith("baseline");
    assertThat(run.path("block").toString())
        .isEqualTo(
            "{\"duet\":\"duet-20261125-101500-9f3c\",\"round\":3,\"pair\":%d,\"place\":%d,\"side\":\"%s\"}"
                .formatted(
                    (number + 1) / 2, 2 - number % 2, isBaseline ? "baseline" : "candidate"));
    assertThat(run.path("label").asText("none")).isEqualTo(isBaseline ? "main" : "none");
    assertThat(run.at("/git/ref").asText("none")).isEqualTo(isBaseline ? "main" : "none");
    assertThat(run.at("/load/durationSeconds").doubleValue()).isEqualTo(3);
    assertThat(run.at("/load/journeysAsked").intValue()).isEqualTo(15);
    assertThat(run.path("warmUp").isMissingNode()).isTrue();
    assertThat(Recording.in(block).counts())
        .isEqualTo(
            Map.of(
                "fights:%20random%20fighters", 15L,
                "fights:%20random%20fighters|since-schedule", 15L,
                "fights:%20random%20location", 15L,
                "fights:%20random%20location|since-schedule", 15L,
                "fights:%20fight", 15L,
                "fights:%20fight|since-schedule", 15L,
                "|lag", 15L));
    assertThat(block.resolve("metrics/fights-before.prom")).exists();
    assertThat(block.resolve("metrics/fights-after.prom")).exists();
    assertThatOnlyItsSideWasAsked(run, isBaseline);
  }

  @Test
  void bothSidesAtOnceGetTheSameJourneysInTheSameWindow() throws Exception {
    ask(AT_ONCE, 0);
    Ended ended = run();
    assertThat(ended.exitCode()).as(ended.stderr()).isZero();
    // 20 journeys each, and the one fight before them.
    assertThat(List.of(baseline.answered(FIGHT), candidate.answered(FIGHT)))
        .isEqualTo(List.of(21L, 21L));
    List<String> blocks = List.of("block-1-candidate", "block-1-baseline");
    assertThat(json("done.json").path("blocks").toString())
        .isEqualTo("[\"block-1-candidate\",\"block-1-baseline\"]");
    for (String block : blocks) {
      JsonNode run = json(block + "/run.json");
      assertThat(run.path("block").toString())
          .isEqualTo(
              "{\"duet\":\"duet-20261125-101500-9f3c\",\"round\":3,\"pair\":1,\"side\":\"%s\"}"
                  .formatted(block.substring("block-1-".length())));
      assertThat(run.at("/load/journeysAsked").intValue()).isEqualTo(15);
      assertThat(Recording.in(round.resolve(block)).counts())
          .containsEntry("fights:%20fight", 15L)
          .containsEntry("|lag", 15L);
      assertThat(run.at("/counters/requests").intValue()).isBetween(45, 63);
    }
    JsonNode one = json(blocks.get(0) + "/run.json");
    JsonNode other = json(blocks.get(1) + "/run.json");
    assertThat(one.path("startedAt")).isEqualTo(other.path("startedAt"));
    Instant cut = Instant.parse(one.path("startedAt").asText());
    Instant end = Instant.parse(one.path("endedAt").asText());
    for (StubServices side : List.of(baseline, candidate)) {
      assertThat(side.askedBetween(cut, end)).isGreaterThanOrEqualTo(45);
    }
  }

  private void assertThatOnlyItsSideWasAsked(JsonNode run, boolean isBaseline) {
    Instant cut = Instant.parse(run.path("startedAt").asText());
    Instant end = Instant.parse(run.path("endedAt").asText());
    Instant counted = Instant.parse(run.at("/counters/startedAt").asText());
    // A second before the cut, and so 3 requests of each of the 5 journeys that are due in it more.
    assertThat(Duration.between(counted, cut).toMillis()).isBetween(0L, 1_000L);
    assertThat(run.at("/counters/requests").intValue()).isBetween(45, 63);
    double seconds = run.at("/machine/monotonicSeconds").doubleValue();
    assertThat(seconds).isBetween(3.0, Duration.between(counted, end).toMillis() / 1e3 + 0.5);
    StubServices loaded = isBaseline ? baseline : candidate;
    StubServices resting = isBaseline ? candidate : baseline;
    assertThat(loaded.askedBetween(cut, end)).isGreaterThanOrEqualTo(45);
    assertThat(resting.askedBetween(cut.minus(CUT), end)).isZero();
  }

  @Test
  void bothSidesAreWarmedUpAtTheSameTime() throws Exception {
    ask(AT_ONCE, 2);
    Ended ended = run();
    assertThat(ended.exitCode()).as(ended.stderr()).isZero();
    for (String block : List.of("block-1-baseline", "block-1-candidate")) {
      StubServices side = block.endsWith("baseline") ? baseline : candidate;
      JsonNode warmUp = json(block + "/run.json").path("warmUp");
      assertThat(warmUp.path("requests").longValue()).isEqualTo(3 * (side.answered(FIGHT) - 21));
      assertThat(warmUp.path("boundSeconds").doubleValue()).isEqualTo(2);
    }
    JsonNode first = json("block-1-baseline/run.json").path("warmUp");
    JsonNode second = json("block-1-candidate/run.json").path("warmUp");
    assertThat(first.path("seconds")).isEqualTo(second.path("seconds"));
    double share = first.path("requests").doubleValue() / second.path("requests").doubleValue();
    assertThat(share).isBetween(0.5, 2.0);
  }

  @Test
  void aRoundThatIsInterruptedIsNotDone() throws Exception {
    ask(0);
    Process process = gatling().start(StubRound.class, properties());
    long deadlineNanos = System.nanoTime() + AT_MOST.toNanos();
    while (!Files.exists(round.resolve("block-1-baseline/run.json"))) {
      assertThat(process.isAlive() && System.nanoTime() < deadlineNanos).isTrue();
      Thread.sleep(50);
    }
    process.destroy();
    assertThat(process.waitFor(AT_MOST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(round.resolve("done.json")).doesNotExist();
  }

  @Test
  void aSideThatIsNotThereIsOneSentence() throws Exception {
    ask(0);
    candidate.close();
    Ended ended = run();
    assertThat(ended.exitCode()).isEqualTo(69);
    assertThat(ended.stderr()).contains("verdict: fights does not answer at " + candidate.url());
    assertThat(Files.readString(folder.resolve("refusal"))).startsWith("69 fights does not answer");
    assertThat(names()).containsExactly("ask.json");
  }

  @Test
  void aRoundThatIsDoneIsNotWrittenOver() throws Exception {
    ask(0);
    Files.writeString(round.resolve("done.json"), "{}");
    Ended ended = run();
    assertThat(ended.exitCode()).isEqualTo(64);
    assertThat(ended.stderr())
        .isEqualTo(
            "verdict: the round in %s is done and is not overwritten; use another folder\n"
                .formatted(round));
  }

  private void ask(int warmUpSeconds) throws IOException {
    ask(IN_TURN, warmUpSeconds);
  }

  private void ask(String blocks, int warmUpSeconds) throws IOException {
    Files.writeString(
        round.resolve("ask.json"),
        ASK.formatted(blocks, warmUpSeconds, baseline.url(), candidate.url()));
  }

  private Ended run() throws IOException, InterruptedException {
    return gatling().run(StubRound.class, properties(), AT_MOST);
  }

  private GatlingProcess gatling() {
    return new GatlingProcess(folder, folder.resolve("gatling"));
  }

  private List<String> properties() {
    return List.of(
        "-Dverdict.root=" + folder,
        "-Dverdict.refusal=" + folder.resolve("refusal"),
        "-Dduet.ask=" + round.resolve("ask.json"));
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(round.resolve(file).toFile());
  }

  private static Stream<String> files() {
    return Stream.of("ask.json", "done.json");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(round)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
