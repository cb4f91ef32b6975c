package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import verdict.run.folder.RunFolder;
import verdict.run.measurement.MeasurementWriter;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;

/** The program as a user starts it: a JVM, arguments, what it prints, its exit code. */
class VerdictCommandIT {
  @TempDir Path folder;

  private VerdictProcess.Result verdict(String... arguments)
      throws IOException, InterruptedException {
    return new VerdictProcess(folder).run(List.of(), arguments);
  }

  private void oneSentence(VerdictProcess.Result result, int code, String... parts) {
    assertThat(result.err()).contains(parts);
    assertThat(result.err().strip().lines()).hasSize(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(code);
  }

  @Test
  void aGoodRunGivesThreeFilesTenLinesAndZero() throws Exception {
    Path run = TestRun.fine(1).withServiceMetrics().in(folder.resolve("a run"));
    VerdictProcess.Result result = verdict("report", "a run");
    assertThat(result.err())
        .isEqualTo(
            """
            verdict: wrote a run/measurement.json
            verdict: wrote a run/report.md
            verdict: wrote a run/report.html
            """);
    assertThat(result.out()).startsWith("OBJECTIVES MET");
    assertThat(result.out().lines().count()).isLessThanOrEqualTo(10);
    assertThat(result.code()).isZero();
    assertThat(run.resolve("measurement.json")).isNotEmptyFile();
    assertThat(run.resolve("report.md")).isNotEmptyFile();
    assertThat(Files.readString(run.resolve("report.html")))
        .doesNotContain("src=", "<link", "@import", "url(")
        .containsOnlyOnce("<script");
    byte[] first = Files.readAllBytes(run.resolve("report.html"));
    assertThat(verdict("report", "a run", "--json").out())
        .contains("\"objectivesMet\":true", "\"unit\":\"milliseconds\"");
    assertThat(Files.readAllBytes(run.resolve("report.html"))).isEqualTo(first);
  }

  @Test
  void exitCodesSayWhatWasJudged() throws Exception {
    TestRun.fine(100).in(folder.resolve("slow"));
    assertThat(verdict("report", "slow").code()).isEqualTo(1);
    TestRun.empty().in(folder.resolve("nothing"));
    assertThat(verdict("report", "nothing").code()).isEqualTo(3);
    Path run = TestRun.fine(1).in(folder.resolve("fine"));
    MeasurementWriter.write(RunFolder.read(run), folder.resolve("base.json"));
    assertThat(verdict("report", "fine", "--baseline", "base.json").code()).isEqualTo(2);
  }

  @Test
  void aGateDecidesTheExitCode() throws Exception {
    TestDuet duet =
        TestDuet.of(8, 1.04, 0.005).drawn().recording(Map.of("mean", "3%", "p95", "10%,2ms"));
    MeasurementWriter.write(duet.baseline(folder.resolve("b")), folder.resolve("baseline.json"));
    MeasurementWriter.write(duet.candidate(folder.resolve("c")), folder.resolve("candidate.json"));
    String[] compare = {"compare", "baseline.json", "candidate.json"};
    VerdictProcess.Result recorded = verdict(compare);
    assertThat(recorded.code()).as(recorded.out()).isEqualTo(1);
    assertThat(recorded.out())
        .startsWith("REGRESSED at 50 rps: mean +3.")
        .contains("Gates: mean ±3 %, p95 ±10 % and at least 2.00 ms.");
    VerdictProcess.Result wider =
        verdict(
            "compare", "baseline.json", "candidate.json", "--gate", "mean=6%", "--report", "r.md");
    assertThat(wider.code()).as(wider.out()).isZero();
    assertThat(wider.out())
        .startsWith("NO CHANGE at 50 rps: mean within ±")
        .contains("(changed after the measurement)");
    assertThat(Files.readString(folder.resolve("r.md")))
        .contains("Margins were changed after the measurement: mean from 3% to 6%.");
    oneSentence(
        verdict("compare", "baseline.json", "candidate.json", "--gate", "mean=6"),
        64,
        "--gate mean must be above 0 % and up to 100 %",
        "was \"6\"; try 5% or 5%,2ms; see: scripts/verdict compare --help");
    Files.writeString(
        folder.resolve("own.json"),
        "{\"schemaVersion\": 1, \"objectives\": [], \"gates\": {\"mean\": \"6\"}}");
    oneSentence(verdict("compare", "a", "b", "--objectives", "own.json"), 65, "a is missing");
    TestRun.fine(1).in(folder.resolve("a"));
    oneSentence(
        verdict("collect", "--baseline", "baseline.json", "--objectives", "own.json"),
        65,
        "own.json has a wrong value in field gates: mean must be above 0 %");
    oneSentence(
        verdict("compare", "a", "a", "--objectives", "own.json"),
        65,
        "own.json has a wrong value in field gates: mean must be above 0 %");
  }

  @Test
  void wrongUsageIs64AndStartsNothing() throws Exception {
    oneSentence(verdict("collect", "--rps", "0"), 64, "(0, 100000], was \"0\"; try 50");
    oneSentence(verdict("collect", "--duration", "5x"), 64, "was \"5x\"; try 60s");
    oneSentence(verdict("collect", "--target", "nowhere"), 64, "http or https URL");
    oneSentence(verdict("collect", "--output", "."), 64, "is a folder");
    oneSentence(verdict("frobnicate"), 64, "unknown command \"frobnicate\"; known: collect, ");
    oneSentence(verdict(), 64, "no command given; known: collect, compare, duet");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDiskWithoutRoomIsOneSentenceAndLosesNothing() throws Exception {
    Path run = TestRun.fine(1).in(folder.resolve("run"));
    Files.writeString(run.resolve("measurement.json"), "the old one");
    // No file may get longer than one block, as if there was no room for the rest.
    VerdictProcess.Result full =
        new VerdictProcess(folder)
            .within("ulimit -f 1", List.of("-XX:-UsePerfData"), "report", "run");
    oneSentence(full, 74, "cannot write: ", "the file is unchanged; free disk space");
    assertThat(run.resolve("measurement.json")).hasContent("the old one");
    assertThat(run.resolve("report.md")).doesNotExist();
    try (Stream<Path> files = Files.list(run)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void aBaselineThatIsNoneIs65AndStartsNothing() throws Exception {
    Files.writeString(folder.resolve("text.json"), "hello");
    String[] bad = {"collect", "--baseline", "text.json"};
    oneSentence(verdict(bad), 65, "text.json begins with the text \"hel");
    oneSentence(verdict("collect", "--baseline", "none.json"), 65, "none.json is missing");
    Path run = TestRun.fine(1).in(folder.resolve("run"));
    Files.writeString(run.resolve("report.md"), "the old one");
    oneSentence(verdict("report", "run", "--baseline", "text.json"), 65, "begins no format");
    assertThat(run.resolve("report.md")).hasContent("the old one");
    oneSentence(verdict("report", "no-run"), 65, "no-run is missing");
  }

  @Test
  void theVersionIsThatOfTheBuildWithWhatItRunsOn() throws Exception {
    VerdictProcess.Result version = verdict("--version");
    assertThat(version.out())
        .matches("verdict \\d+\\.\\d+\\.\\d+(-\\w+)? \\(Java \\d[^$]*, \\w[^$]*\\)\\R")
        .contains("Java " + System.getProperty("java.version"), System.getProperty("os.arch"));
    assertThat(version.err()).isEmpty();
    assertThat(version.code()).isZero();
    assertThat(verdict("--help").out()).contains("-V, --version");
  }

  @Test
  void helpHasAnExampleAndDebugHasAStackTrace() throws Exception {
    assertThat(verdict("collect", "--help").out())
        .contains("Example: scripts/verdict collect --rps 50");
    assertThat(verdict("report", "--help").out()).contains("Example: scripts/verdict report");
    assertThat(verdict("report", "no-run", "--debug").err())
        .contains("\tat verdict.run.folder.RunFolder");
  }
}
