package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verdict.file.ReadProgress;
import verdict.run.Results;
import verdict.run.ResultsMerge;
import verdict.run.measurement.MeasurementFile;
import verdict.run.results.MergeInputs;
import verdict.run.results.RunReaders;
import verdict.sample.Metric;
import verdict.sample.ResultsRow;
import verdict.sample.ResultsSummary;
import verdict.testing.Program;

/** Logs that one odd record or a strange form made unreadable: the files of {@code cases}. */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "before-run-3.6, 3, 1, 80",
    "no-end-2.3, 4, 0, 20",
    "negative-3.9, 5, 0, 30",
    "negative-2.3, 5, 0, 30",
    "lines-in-message-2.0, 3, 1, 10.67",
    "no-final-newline, 1, 0, 10",
    "no-users, 7, 0, 4",
    "utf8-bom, 1, 0, 10",
    "no-name, 2, 0, 10"
  })
  void areReadWithTheFiguresOfTheRecordsThatCount(String name, int n, int failed, double mean) {
    Program inspect = Program.run("inspect", CASES.resolve(name));
    assertThat(inspect.err()).isEmpty();
    assertThat(inspect.code()).isZero();
    assertThat(inspect.out()).doesNotContain("PARTIAL");
    ResultsRow all = ResultsSummary.of(RunReaders.read(CASES.resolve(name))).all();
    assertThat(all.total().count()).isEqualTo(n);
    assertThat(all.failed().count()).isEqualTo(failed);
    assertThat(value(all.total(), Metric.MEAN)).isBetween(mean - 0.01, mean + 0.01);
  }

  private static double value(ResultsRow.Outcome of, Metric metric) {
    return of.figure(metric).orElseThrow().value();
  }

  @Test
  void theSpanBeginsWithTheEarliestEvent() {
    Results results = RunReaders.read(CASES.resolve("before-run-3.6"));
    assertThat(results.span()).contains(new Results.Span(-40, 290));
    assertThat(results.reportSpan()).contains(new Results.Span(-40, 300));
    assertThat(results.timeline().orElseThrow().requestsStarted()).containsExactly(3);
    ResultsRow.Outcome ok = ResultsSummary.of(results).all().succeeded();
    assertThat(value(ok, Metric.MEAN)).isEqualTo(75);
    assertThat(value(ok, Metric.MIN)).isEqualTo(50);
    assertThat(value(ok, Metric.MAX)).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    "before-run-3.6, '1 record begins before the start of the run, the earliest by 40 ms'",
    "no-end-2.3, '1 record was left out: it has no end'",
    "negative-3.9, '1 record was left out: its end is before its start'",
    "negative-2.3, '1 record was left out: its end is before its start'",
    "lines-in-message-2.0, '2 lines are no record and were read as part of the message before'"
  })
  void areSaidInACaveatOfEveryOutputAlsoWhenTheyWereMerged(String name, String caveat)
      throws IOException {
    Path log = CASES.resolve(name).resolve("simulation.log");
    assertThat(Program.run("inspect", log).out()).contains("- " + caveat);
    assertThat(Program.run("inspect", log, "--json").out()).contains(caveat);
    assertThat(compared(log)).contains(caveat);
    Path both = folder.resolve("both");
    Path copy = Files.copy(log, folder.resolve("copy.log"));
    Program merge = Program.run("merge", log, copy, "--output", both);
    assertThat(merge.code()).as(merge.err()).isZero();
    assertThat(merge.out()).contains("Load generator 2 of 2: " + caveat);
    assertThat(Program.run("inspect", both).out()).contains("Load generator 1 of 2: " + caveat);
    assertThat(compared(both)).contains(caveat);
  }

  /** The report of results against themselves. */
  private String compared(Path results) throws IOException {
    Path report = folder.resolve("report.md");
    Program.run("compare", results, results, "--report", report);
    return Files.readString(report);
  }

  @Test
  void whatIsBeforeTheRunKeepsItsPlaceWhenLogsAreMerged() throws IOException {
    Path log = CASES.resolve("before-run-3.6/simulation.log");
    String later =
        Pattern.compile("[0-9]{13}")
            .matcher(Files.readString(log))
            .replaceAll(time -> Long.toString(Long.parseLong(time.group()) + 1_200_000));
    Path second = Files.writeString(folder.resolve("later.log"), later);
    List<Results> parts = MergeInputs.read(List.of(log, second), ReadProgress.NONE);
    assertThat(parts.get(1).span()).contains(new Results.Span(1_199_960, 1_200_290));
    assertThat(parts.get(1).timeline().orElseThrow().requestsStarted()[1_199]).isEqualTo(1);
    assertThat(ResultsMerge.of(parts, List.of(), MeasurementFile.FORMAT).span())
        .contains(new Results.Span(-40, 1_200_290));
  }

  @Test
  void aRateOfStatsJsonIsOverTheTimeFromTheEarliestEventOn() throws IOException {
    String log = Files.readString(CASES.resolve("before-run-3.6/simulation.log"));
    Path file = folder.resolve("simulation.log");
    Files.writeString(file, log.replace("1759999999960", "1759999998560")); // 1.44 s before
    assertThat(Program.run("inspect", file, "--stats-json").code()).isZero();
    assertThat(Files.readString(folder.resolve("js/global_stats.json")))
        .contains("\"total\" : 1.5"); // 3 requests in 1.74 s, in whole seconds
  }

  @Test
  void linesOfAMessageAreJoinedByBlanks() {
    Results results = RunReaders.read(CASES.resolve("lines-in-message-2.0"));
    assertThat(results.requests().get(0).failed())
        .containsOnlyKeys("body was { \"state\": \"closed\" } instead of open");
  }

  @Test
  void aRequestWithoutANameIsShownAsThat() throws IOException {
    Path log = CASES.resolve("no-name");
    assertThat(Program.run("inspect", log).out()).contains("| (no name) | all |");
    assertThat(compared(log)).contains("(no name)");
    assertThat(Program.run("inspect", log, "--json").out()).contains("\"path\":[\"\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "two-joined, 'cannot be read: two runs are joined at line 5;', 'split them (head -n 4 FILE'",
    "gatling-1, 'is a log of Gatling 1.x, which is not read;', 'later Gatling'",
    "utf16, 'is text in UTF-16; expected UTF-8', 'save it as UTF-8'",
    "empty.log, 'is empty: the run wrote nothing before it ended;', 'run it again'",
    "no-requests, 'has no requests: no requests were made;', 'check what'"
  })
  void areRefusedAsWhatTheyAre(String name, String found, String cure) {
    Path path = CASES.resolve(name);
    List<Program> all = new ArrayList<>();
    all.add(Program.run("inspect", path));
    all.add(Program.run("compare", path, CASES.resolve("no-name")));
    all.add(Program.run("compare", CASES.resolve("no-name"), path));
    all.add(Program.run("merge", CASES.resolve("no-name"), path, "--output", folder.resolve("x")));
    for (Program program : all) {
      assertThat(program.err()).startsWith("verdict: ").contains(found, cure);
      assertThat(program.err().lines()).hasSize(1);
      assertThat(program.out()).isEmpty();
      assertThat(program.code()).isEqualTo(65);
    }
  }

  @Test
  void theCureOfJoinedLogsWorks() throws IOException {
    List<String> lines = Files.readAllLines(CASES.resolve("two-joined/simulation.log"));
    Path first = Files.write(folder.resolve("FIRST"), lines.subList(0, 4));
    Path second = Files.write(folder.resolve("SECOND"), lines.subList(4, lines.size()));
    Program merge = Program.run("merge", first, second, "--output", folder.resolve("DIR"));
    assertThat(merge.code()).as(merge.err()).isZero();
    assertThat(merge.out()).contains("| all requests | all | 2 |");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
  void textInUtf16IsKnownWithAndWithoutAMark(String coding) throws IOException {
    String log = Files.readString(CASES.resolve("no-users/simulation.log"));
    Path file = Files.write(folder.resolve("a.log"), log.getBytes(coding));
    assertThat(Program.run("inspect", file).err()).contains("is text in UTF-16; expected UTF-8");
  }

  @Test
  void aMarkBeforeTheTextShiftsNoPlaceInAMessage() throws IOException {
    String log = Files.readString(CASES.resolve("no-users/simulation.log"));
    byte[] cut = ("\ufeff" + log + "REQUEST\t\tli").getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("cut.log"), cut);
    assertThat(Program.run("inspect", file).err())
        .contains("ends inside a record after byte " + (log.length() + 3) + ",");
    Path stats = folder.resolve("global_stats.json");
    Files.writeString(
        stats,
        "\ufeff"
            + Files.readString(Path.of("src/test/resources/gatling/3.13.4/js/global_stats.json")));
    assertThat(Program.run("inspect", stats).code()).isZero(); // JSON, too
  }
}
