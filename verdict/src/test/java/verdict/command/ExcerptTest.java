package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.file.ReadProgress;
import verdict.run.Results;
import verdict.run.log.Excerpt;
import verdict.run.results.RunReaders;
import verdict.testing.GoldenRuns;
import verdict.testing.Program;
import verdict.testing.RecordedRun;
import verdict.testing.RecordedRun.Event;
import verdict.testing.TextLogWriter.Age;

/** {@code --from} and {@code --until}: a part of a run, such as all but its warm-up. */
class ExcerptTest {
  private static final Excerpt FROM_2_TO_5_SECONDS =
      new Excerpt(OptionalLong.empty(), 2_000, 5_000);

  @TempDir Path folder;

  /** A request every half second for ten seconds, each longer than the one before it. */
  private static RecordedRun run() {
    List<Event> events = new ArrayList<>();
    events.add(new RecordedRun.User(true, 0));
    for (int i = 0; i < 20; i++) {
      int start = i * 500;
      String failure = i % 3 == 0 ? "status 503" : "";
      events.add(new RecordedRun.Request(List.of("shop"), "list", start, start + i + 1, failure));
      events.add(
          new RecordedRun.Pass(List.of("shop"), start, start + i + 1, i + 1, failure.isEmpty()));
    }
    events.add(new RecordedRun.User(false, 10_000));
    return new RecordedRun(1_780_000_000_000L, events);
  }

  static Stream<byte[]> logs() {
    return Stream.concat(
        Stream.of(run().binaryLog()), Stream.of(Age.values()).map(age -> run().textLog(age)));
  }

  @ParameterizedTest
  @MethodSource("logs")
  void requestsAndGroupsThatBeginOutsideAreLeftOutAndCounted(byte[] log) throws IOException {
    Path file = Files.write(folder.resolve("simulation.log"), log);
    Results part = RunReaders.read(file, FROM_2_TO_5_SECONDS, ReadProgress.NONE);
    // Numbers 4 to 9: they begin at 2.0, 2.5 ... 4.5 s; 6 and 9 failed.
    assertThat(part.requests()).hasSize(1);
    assertThat(part.requests().get(0).succeeded().byMicros().keySet())
        .containsExactly(5_000L, 6_000L, 8_000L, 9_000L);
    assertThat(part.requests().get(0).allFailed().byMicros().keySet())
        .containsExactly(7_000L, 10_000L);
    assertThat(part.groups().get(0).durations().succeeded().total()).isEqualTo(4);
    assertThat(part.span()).contains(new Results.Span(2_000, 4_510));
    assertThat(part.origin().notes())
        .contains(
            "Only requests and groups that began 2 s to 5 s after the start of the run are counted:"
                + " 14 requests are left out. Users and errors of the load generator are those of"
                + " the whole run.");
  }

  @Test
  void theStartOfSeveralLoadGeneratorsIsThatOfTheFirst() throws IOException {
    LoadGenerators generators = new LoadGenerators(folder);
    Path early = generators.usual("early", LoadGenerators.START);
    Path late = generators.usual("late", LoadGenerators.START + 3_000);
    Path both = Files.createDirectory(folder.resolve("both"));
    Files.copy(early.resolve("simulation.log"), both.resolve("1.log"));
    Files.copy(late.resolve("simulation.log"), both.resolve("2.log"));
    // Ten a second for ten seconds each: of 3 to 5 s both are there.
    Results part =
        RunReaders.read(both, new Excerpt(OptionalLong.empty(), 2_000, 5_000), ReadProgress.NONE);
    assertThat(part.requests().get(0).succeeded().total()).isEqualTo(30 + 20);
  }

  @Test
  void aLoadGeneratorThatIsNotInThePartDoesNotRefuseTheOther() throws IOException {
    LoadGenerators generators = new LoadGenerators(folder);
    Path early = generators.usual("early", LoadGenerators.START);
    Path late = generators.usual("late", LoadGenerators.START + 8_000);
    Path both = Files.createDirectory(folder.resolve("both"));
    Files.copy(early.resolve("simulation.log"), both.resolve("1.log"));
    Files.copy(late.resolve("simulation.log"), both.resolve("2.log"));
    // The first ends at 10 s and the second begins at 8 s.
    assertThat(count(both, 12_000, 15_000)).isEqualTo(30);
    assertThat(count(both, 0, 5_000)).isEqualTo(50);
  }

  private static long count(Path folder, long from, long until) {
    Excerpt part = new Excerpt(OptionalLong.empty(), from, until);
    return RunReaders.read(folder, part, ReadProgress.NONE).requests().stream()
        .mapToLong(request -> request.succeeded().total())
        .sum();
  }

  @Test
  void theFiguresOfTheWholeRunThatGatlingPrintedAreNotComparedWithAPart() {
    Path run = GoldenRuns.folder("3.15.1");
    assertThat(Program.run("inspect", run).out()).contains("Gatling's own percentiles");
    Program part = Program.run("inspect", run, "--from", "2s");
    assertThat(part.code()).as(part.err()).isZero();
    assertThat(part.out())
        .contains("that began 2 s or more after the start of the run are counted: ")
        .doesNotContain("Gatling's own percentiles", "if it contains a warm-up");
    assertThat(Program.run("inspect", run, "--until", "2s").out())
        .contains("if it contains a warm-up");
  }

  @Test
  void compareReadsTheSamePartOfBothSides() throws Exception {
    Path run = GoldenRuns.log("3.15.1");
    Program compare = Program.run("compare", run, run, "--from", "2s", "--until", "4s", "--json");
    JsonNode all = new ObjectMapper().readTree(compare.out()).at("/loads/0/allRequests");
    assertThat(all.at("/baseline/n").asInt()).as(compare.err()).isEqualTo(141);
    assertThat(all.at("/candidate/n").asInt()).isEqualTo(141);
  }

  @Test
  void whatDoesNotTellWhenARequestBeganHasNoPart() {
    Path stats = GoldenRuns.folder("3.12.0").resolve("js/stats.json");
    Path measurement = Path.of("../reports/example/one-run/measurement.json");
    for (Path of : List.of(stats, measurement)) {
      for (Program refused :
          List.of(
              Program.run("inspect", of, "--from", "2s"),
              Program.run("compare", of, of, "--until", "2s"))) {
        assertThat(refused.err())
            .contains(of + " does not tell when each request began", "name the simulation.log")
            .hasLineCount(1);
        assertThat(refused.code()).isEqualTo(65);
      }
    }
  }

  @Test
  void aPartWithoutARequestIsRefusedWithItsReason() {
    Program refused = Program.run("inspect", GoldenRuns.log("3.15.1"), "--from", "1m");
    assertThat(refused.err())
        .contains(
            "has no request in that part of the run: Only requests and groups that began 60 s",
            "choose an earlier --from or a later --until")
        .hasLineCount(1);
    assertThat(refused.code()).isEqualTo(65);
  }

  @Test
  void anEmptyPartIsWrongUsageAndSoIsAStatsJsonOfAPart() {
    Path log = GoldenRuns.log("3.15.1");
    for (Program refused :
        List.of(
            Program.run("inspect", log, "--from", "5s", "--until", "2s"),
            Program.run("compare", log, log, "--from", "5s", "--until", "5s"),
            Program.run("inspect", log, "--from", "5"),
            Program.run("inspect", log, "--from", "1s", "--stats-json"))) {
      assertThat(refused.err()).startsWith("verdict: ").hasLineCount(1);
      assertThat(refused.code()).isEqualTo(64);
    }
  }
}
