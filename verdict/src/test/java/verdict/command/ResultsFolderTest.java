package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.GoldenRuns;
import verdict.testing.Program;
import verdict.testing.TestRun;

/** What is read of a folder: the best that is in it, the only run below it, all its logs. */
class ResultsFolderTest {
  private static final long START = LoadGenerators.START;
  @TempDir Path folder;
  private LoadGenerators generators;

  @BeforeEach
  void start() {
    generators = new LoadGenerators(folder);
  }

  private static Path copy(Path file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    return Files.copy(file, to);
  }

  private static JsonNode json(Path path) throws IOException {
    Program inspect = Program.run("inspect", path, "--json");
    assertThat(inspect.code()).as(inspect.err()).isZero();
    return new ObjectMapper().readTree(inspect.out());
  }

  private static String refused(Path path) {
    Program inspect = Program.run("inspect", path);
    assertThat(inspect.err()).startsWith("verdict: " + path + " ").hasLineCount(1);
    assertThat(inspect.out()).isEmpty();
    assertThat(inspect.code()).isEqualTo(65);
    return inspect.err();
  }

  @Test
  void logsOfDifferentDaysAreTwoRunsAndNeitherIsDamaged() throws IOException {
    long day = 24 * 60 * 60 * 1_000L;
    Path first = generators.usual("first", START).resolve("simulation.log");
    for (long later : new long[] {-30 * day, 25 * day / 24, 30 * day}) {
      Path both = folder.resolve("both" + later);
      copy(first, both.resolve("1.log"));
      copy(
          generators.usual("later" + later, START + later).resolve("simulation.log"),
          both.resolve("2.log"));
      Program inspect = Program.run("inspect", both);
      assertThat(inspect.err())
          .contains(" hours after the first of these runs; expected the results of load generators")
          .hasLineCount(1);
      assertThat(inspect.code()).isEqualTo(65);
    }
  }

  @Test
  void aLinkThatIsNamedIsFollowedAndARunBelowItHasItsName() throws IOException {
    copy(GoldenRuns.log("3.15.1"), folder.resolve("target/gatling/shop-1/simulation.log"));
    Path link = Files.createSymbolicLink(folder.resolve("runs"), folder.resolve("target/gatling"));
    assertThat(json(link).at("/origin/files/0").asText())
        .isEqualTo(link.resolve("shop-1/simulation.log").toString());
  }

  @Test
  void aStatsJsonOfOursNeverHidesTheMeasurementThatItWasMadeOf() throws IOException {
    Path one = generators.usual("one", START);
    Path two = generators.usual("two", START + 1_234);
    Path both = folder.resolve("both");
    assertThat(Program.run("merge", one, two, "--output", both).code()).isZero();
    JsonNode before = json(both);
    assertThat(Program.run("inspect", both, "--stats-json").code()).isZero();
    assertThat(both.resolve("js/stats.json")).exists();
    assertThat(json(both)).isEqualTo(before);
    assertThat(before.at("/origin/files/0").asText()).endsWith("measurement.json");
    assertThat(before.path("printedPercentilesCompared").asBoolean(true)).isFalse();
  }

  @Test
  void theMostExactOfAFolderIsRead() throws IOException {
    Path both = folder.resolve("both");
    copy(
        GoldenRuns.folder("3.13.4").resolve("js/global_stats.json"),
        both.resolve("js/global_stats.json"));
    assertThat(json(both).at("/origin/files/0").asText()).endsWith("js/global_stats.json");
    copy(GoldenRuns.folder("3.13.4").resolve("js/stats.json"), both.resolve("js/stats.json"));
    assertThat(json(both).at("/origin/files/0").asText()).endsWith("js/stats.json");
    Program.run(
        "merge", generators.usual("a", START), generators.usual("b", START + 1), "--output", both);
    assertThat(json(both).at("/origin/files/0").asText()).endsWith("measurement.json");
    copy(GoldenRuns.log("3.13.4"), both.resolve("simulation.log"));
    assertThat(json(both).at("/origin/files/0").asText()).endsWith("simulation.log");
    copy(
        TestRun.fine(1).in(folder.resolve("run")).resolve("response-times.hlog"),
        both.resolve("response-times.hlog"));
    assertThat(json(both).at("/origin/files/0").asText()).endsWith("response-times.hlog");
  }

  @Test
  void theOnlyRunBelowIsReadHoweverItIsWrapped() throws IOException {
    Path artifact = folder.resolve("artifact");
    Path stats = artifact.resolve("a/b/target/gatling/shop-20260101000000000/js/stats.json");
    copy(GoldenRuns.folder("3.13.4").resolve("js/stats.json"), stats);
    Files.writeString(artifact.resolve("build.log"), "[INFO] BUILD SUCCESS\n");
    assertThat(Program.run("inspect", artifact).out()).contains("Read from " + stats + ", ");
    Program compare = Program.run("compare", artifact, artifact);
    assertThat(compare.out()).as(compare.err()).contains("pay by phone");
  }

  @Test
  void ofSeveralRunsBelowTheNewestIsProposed() throws IOException {
    Path runs = folder.resolve("runs");
    for (String name :
        new String[] {"a-20260103000000000", "b-20260105000000000", "c-20260104000000000"}) {
      Path log =
          copy(
              GoldenRuns.log("3.15.1"),
              runs.resolve("gatling").resolve(name).resolve("simulation.log"));
      Files.setLastModifiedTime(log, FileTime.from(Instant.parse("2026-02-01T00:00:00Z")));
    }
    assertThat(refused(runs))
        .contains("holds 3 runs below it; expected one run; name one of them (the newest is ")
        .contains(
            "(the newest is " + runs.resolve("gatling/b-20260105000000000") + "), or for compare");
    Path plain = copy(GoldenRuns.log("3.15.1"), runs.resolve("plain/simulation.log"));
    Files.setLastModifiedTime(plain, FileTime.from(Instant.parse("2026-03-01T00:00:00Z")));
    assertThat(refused(runs))
        .contains("holds 4 runs", "(the newest is " + runs.resolve("plain") + ")");
    Path compared = runs.resolve("plain");
    assertThat(Program.run("compare", compared, runs).code()).isEqualTo(65);
  }

  @Test
  void aRunTooFarDownOrBehindALinkIsNotLookedFor() throws IOException {
    Path far = folder.resolve("far");
    copy(GoldenRuns.log("3.15.1"), far.resolve("1/2/3/4/5/6/7/simulation.log"));
    Files.createSymbolicLink(far.resolve("again"), far);
    assertThat(refused(far)).contains("holds no results, nor does a folder below it");
    assertThat(json(far.resolve("1")).at("/allRequests/total/count").asInt()).isEqualTo(300);
  }

  @Test
  void theLogsOfLoadGeneratorsInOneFolderAreMergedAsMergeDoes() throws IOException {
    Path one =
        copy(
            generators.usual("one", START).resolve("simulation.log"),
            folder.resolve("all/simulation-1.log"));
    Path two =
        copy(
            generators.usual("two", START + 3_210).resolve("simulation.log"),
            folder.resolve("all/simulation-2.log"));
    Path all = folder.resolve("all");
    String text = Program.run("inspect", all).out();
    assertThat(text)
        .contains("Read from 2 logs: " + one + ", " + two + ", Gatling's binary simulation.log")
        .contains("- " + all + " holds 2 logs of one run; they were merged as verdict merge does.")
        .contains("Load generator 2 of 2, " + two + ": its first request is 3,210 ms after");
    JsonNode read = json(all);
    Program merge = Program.run("merge", one, two, "--output", folder.resolve("both"), "--json");
    JsonNode merged = new ObjectMapper().readTree(merge.out());
    assertThat(read.path("rows")).isEqualTo(merged.path("rows"));
    assertThat(read.path("allRequests")).isEqualTo(merged.path("allRequests"));
    assertThat(read.path("timeline")).isEqualTo(merged.path("timeline"));
    assertThat(read.at("/origin/files")).hasSize(2);
    assertThat(Program.run("compare", all, folder.resolve("both")).out())
        .startsWith("INCONCLUSIVE");
    assertThat(Program.run("inspect", all, "--stats-json").code()).isZero();
    assertThat(all.resolve("js/stats.json")).exists();
  }

  @Test
  void loadGeneratorsOfOneRunMayHaveDifferentLoadsWhichIsSaid() throws IOException {
    copy(generators.usual("one", START).resolve("simulation.log"), folder.resolve("all/a.log"));
    copy(
        generators
            .generator("half", "shop.S", "3.15.1", START + 500, 200, 10)
            .resolve("simulation.log"),
        folder.resolve("all/b.log"));
    assertThat(Program.run("inspect", folder.resolve("all")).out())
        .contains("| all requests | all | 150 |")
        .contains("b.log started 5.1 users/s, but ", "a.log started 10.1 users/s.");
  }

  @Test
  void logsOfRunsOneAfterAnotherOrOfOneRunTwiceAreNotMerged() throws IOException {
    Path all = folder.resolve("all");
    Path log = generators.usual("one", START).resolve("simulation.log");
    copy(log, all.resolve("a.log"));
    copy(generators.usual("two", START + 60_000).resolve("simulation.log"), all.resolve("b.log"));
    assertThat(refused(all))
        .contains("holds 2 logs that are not of one run: ", "b.log began at 60.0 s, but ")
        .endsWith("--output DIR --accept-differences time\n");
    Files.copy(log, all.resolve("c.log"));
    assertThat(refused(all)).contains("holds a log twice: a.log and c.log have the same requests");
  }

  @Test
  void manySourcesAreCountedAndAllAreInTheJson() throws IOException {
    for (int i = 0; i < 7; i++) {
      copy(
          generators.usual("g" + i, START + i).resolve("simulation.log"),
          folder.resolve("all/" + i + ".log"));
    }
    Path all = folder.resolve("all");
    assertThat(Program.run("inspect", all).out())
        .contains(
            "Read from 7 logs: " + all.resolve("0.log") + ", ", "4.log and 2 more, Gatling's");
    assertThat(json(all).at("/origin/files")).hasSize(7);
  }
}
