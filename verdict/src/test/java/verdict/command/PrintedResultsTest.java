package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.testing.GoldenRuns;
import verdict.testing.Program;

/** {@code compare} on what Gatling printed: no verdict of what rounding alone can do. */
class PrintedResultsTest {
  private static final Path CASES = Path.of("src/test/resources/cases/rounded-mean");

  @TempDir Path folder;

  /** The six files of a side; its name is its true mean, or its rate. */
  private static String side(String name) {
    return IntStream.range(0, 6)
        .mapToObj(i -> CASES.resolve(name).resolve(i + ".json").toString())
        .collect(Collectors.joining(","));
  }

  private Path objectives(String objective) throws IOException {
    return Files.writeString(
        folder.resolve("objectives.json"),
        "{\"schemaVersion\": 1, \"objectives\": [" + objective + "]}");
  }

  @ParameterizedTest
  @CsvSource({
    "2.48, 2.52", // 2 and 3 are printed
    "1.52, 2.48" // 2 and 2
  })
  void aMeanThatRoundingCanMoveByMoreThanTheMarginIsNotJudged(String was, String is) {
    Program compare = Program.run("compare", side("exact-" + was), side("exact-" + is));
    assertThat(compare.code()).as(compare.err()).isEqualTo(2);
    assertThat(compare.out())
        .startsWith("INCONCLUSIVE at 100 rps")
        .contains("mean not judged")
        .contains("it is rounded to whole milliseconds, which alone can move the change by ")
        .contains("p95 at 100 rps: 20.0 ms -> 20.0 ms, +0.0 %, within ±5.1 %: NO CHANGE")
        .contains("Compare files that have every request, such as simulation.log.");
  }

  @Test
  void aMeanOfHundredsOfMillisecondsIsFineEnoughAndItsIntervalHasTheRounding() {
    Program compare =
        Program.run(
            "compare", side("rate-100"), side("rate-150"), "--accept-differences", "load,duration");
    assertThat(compare.code()).as(compare.err()).isZero();
    assertThat(compare.out())
        .startsWith("NO CHANGE at 120 rps") // 720,000 requests in 6,000 seconds
        // log((200 + 0.5) / (200 - 0.5)) is 0.5 %
        .contains("200 ms -> 200 ms, +0.0 %, within ±0.5 %: NO CHANGE");
  }

  @Test
  void ratesThatDifferAreADifferenceOfLoad() {
    Program compare = Program.run("compare", side("rate-100"), side("rate-150"));
    assertThat(compare.code()).as(compare.err()).isEqualTo(3);
    assertThat(compare.out())
        .startsWith("INVALID at 120 rps")
        .contains("throughput (baseline 100.0 requests/s, candidate 150.0 requests/s)");
  }

  @Test
  void aLogAgainstThePrintedFiguresOfTheSameRunHasNoOtherDifferenceAndItsRateIsThatOfBoth() {
    Path log = GoldenRuns.log("3.12.0");
    Path stats = GoldenRuns.folder("3.12.0").resolve("js/stats.json");
    Program compare =
        Program.run("compare", log, stats, "--accept-differences", "generator,scenario");
    assertThat(compare.code()).as(compare.out() + compare.err()).isEqualTo(3);
    // 300 requests in 4.8 s, and in the 5 s to which Gatling rounds that up. One request of it
    // always failed; nothing else makes it invalid.
    assertThat(compare.out())
        .startsWith("INVALID at 6")
        .contains("every request ", "failed on both sides")
        .doesNotContain("differ");
  }

  @Test
  void nobodyElsesResultsAreJudgedByObjectivesThatNobodyGave() {
    Path stats = GoldenRuns.folder("3.12.0").resolve("js/stats.json"); // 7 % of it failed
    for (Path candidate : new Path[] {stats, GoldenRuns.log("3.12.0")}) {
      Program compare =
          Program.run("compare", stats, candidate, "--accept-differences", "generator,scenario");
      assertThat(compare.code()).as(compare.err()).isEqualTo(3); // a request always failed
      assertThat(compare.out()).doesNotContain("objective", "merge");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "response-time-p95 | 500 | 2 | ✓ p95 below 500 ms",
        "response-time-mean | 2.6 | 2 | ? mean below 2.60 ms (3.00 ms, the largest of 6 runs, too coarse",
        "response-time-p95 | 10 | 1 | ✗ p95 below 10.0 ms (20.0 ms, the smallest of 6",
        "failure-ratio | 0.001 | 2 | ✓ failures below 0.1 %"
      })
  void objectivesThatAreGivenAreJudgedByThePrintedFigures(
      String metric, double below, int code, String said) throws IOException {
    Path given = objectives("{\"metric\": \"%s\", \"below\": %s}".formatted(metric, below));
    Path report = folder.resolve("pr.md");
    Program compare =
        Program.run(
            "compare",
            side("exact-2.48"),
            side("exact-2.52"),
            "--objectives",
            given,
            "--report",
            report);
    assertThat(compare.code()).as(compare.err()).isEqualTo(code);
    assertThat(report).content().contains(said);
  }

  @Test
  void failuresOfSeveralRunsAddUp() throws IOException {
    Path none = stats("none", 1_000, 0);
    Path some = stats("some", 1_000, 15);
    Path given = objectives("{\"metric\": \"failure-ratio\", \"below\": 0.001}");
    Program compare = Program.run("compare", none, none + "," + some, "--objectives", given);
    assertThat(compare.out()).contains("the failure ratio is 0.75 % (objective: below 0.1 %)");
    assertThat(compare.code()).isEqualTo(1);
  }

  private Path stats(String name, int requests, int failed) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".json"),
        "{\"name\": \"Global Information\", \"numberOfRequests\": {\"total\": %d, \"ok\": %d, \"ko\": %d}}"
            .formatted(requests, requests - failed, failed));
  }

  @Test
  void theMeansOfGatling20AreCutOff() throws IOException {
    // It printed 57 of a mean of 57.86, which misses a bound of 57.7.
    Path given = objectives("{\"metric\": \"response-time-mean\", \"below\": 57.7}");
    Path stats = GoldenRuns.folder("2.0.3").resolve("js/global_stats.json");
    Program compare = Program.run("compare", stats, stats, "--objectives", given);
    assertThat(compare.out()).contains("mean below 57.7 ms (57.0 ms, too coarse to tell)");
  }

  @Test
  void moreThan100FilesASideAreWrongUsage() {
    String many = String.join(",", Collections.nCopies(101, "x.json"));
    Program compare = Program.run("compare", many, "y.json");
    assertThat(compare.err()).contains("BASELINE must name at most 100 files, was 101");
    assertThat(compare.code()).isEqualTo(64);
  }

  @Test
  void aMissedObjectiveIsNamedWithItsFigureAndItsBoundOnTheConsole() throws IOException {
    Path given = objectives("{\"metric\": \"response-time-p95\", \"below\": 10}");
    Program compare =
        Program.run("compare", side("exact-2.48"), side("exact-2.52"), "--objectives", given);
    assertThat(compare.out())
        .contains(
            "Both sides miss an objective: p95 is 20.0 ms, the smallest of 6 runs (objective: below"
                + " 10.0 ms); the baseline already did.");
  }
}
