package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.run.SideName;
import verdict.run.measurement.MeasurementWriter;
import verdict.testing.Program;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;

/** Gates of a project, on the command line and in its file of objectives. */
class GateOptionTest {
  private static final String FILE = "{\"schemaVersion\": 1, \"objectives\": [], \"gates\": %s}";

  @TempDir Path folder;

  private Program compare(TestDuet duet, Object... options) throws IOException {
    Path baseline = folder.resolve("baseline.json");
    Path candidate = folder.resolve("candidate.json");
    MeasurementWriter.write(duet.baseline(folder.resolve("blocks")), baseline);
    MeasurementWriter.write(duet.candidate(folder.resolve("blocks")), candidate);
    Stream<Object> sides = Stream.of("compare", baseline, candidate);
    return Program.run(Stream.concat(sides, Stream.of(options)).toArray());
  }

  /** As fast as before, by more queries. */
  private static TestDuet queries(int ofCandidate) {
    UnaryOperator<TestRun> change =
        run ->
            run.scraped(
                "heroes",
                scrape(0, 0),
                scrape(1_000, run.isOf(SideName.CANDIDATE) ? ofCandidate : 1_000));
    return TestDuet.of(10, 1, 0.02).withBoth(change).drawn();
  }

  private static String scrape(int served, int queries) {
    return """
        # TYPE http_request_duration_seconds histogram
        http_request_duration_seconds_sum{method="GET"} %1$d
        http_request_duration_seconds_count{method="GET"} %1$d
        # TYPE db_query_duration_seconds histogram
        db_query_duration_seconds_sum{query_type="one"} %2$d
        db_query_duration_seconds_count{query_type="one"} %2$d
        """
        .formatted(served, queries);
  }

  @Test
  void queriesDecideWhereAProjectWantsIt() throws IOException {
    Program without = compare(queries(11_000));
    assertThat(without.code()).as(without.err()).isZero();
    assertThat(without.out())
        .startsWith("NO CHANGE at 50 rps")
        .contains(
            "  advisory at 50 rps: queries per request 1 -> 11 (+1,000.0 %) [+1,000.0 .. +1,000.0 %]");
    Program with = compare(queries(11_000), "--gate", "queries=0");
    assertThat(with.code()).as(with.err()).isEqualTo(1);
    assertThat(with.out())
        .startsWith("REGRESSED at 50 rps: queries per request 1 -> 11 (+1,000.0 %) [95 % CI ")
        .contains("Gates: queries per request ±0 (changed after the measurement).");
    Program same = compare(queries(1_000), "--gate", "queries=0", "--gate=p95=5%,2ms");
    assertThat(same.code()).as(same.out()).isZero();
    assertThat(same.out()).startsWith("NO CHANGE").contains("p95 ±5 % and at least 2.00 ms");
  }

  @Test
  void realRoundsOfOneBuildHaveNoMoreQueriesThanCountingCanTell() {
    // 13 rounds, in which a block has 1,260 to 1,263 queries for 945 to 948 requests.
    String same = "../docs/campaign/same-calibrate-20261126-085109-b01c-";
    Program compare =
        Program.run(
            "compare",
            same + "baseline.json.gz",
            same + "candidate.json.gz",
            "--gate=queries=0",
            "--gate=calls=0",
            "--gate=response-bytes=1%",
            "--json");
    assertThat(findings(compare, "db-queries-per-request")).isEqualTo("NO_CHANGE");
    assertThat(findings(compare, "external-requests-per-request")).isEqualTo("NO_CHANGE");
    assertThat(findings(compare, "response-bytes-per-request")).isEqualTo("NO_CHANGE");
  }

  private static String findings(Program of, String metric) {
    try {
      return new ObjectMapper()
          .readTree(of.out())
          .at("/loads/0/gate")
          .valueStream()
          .filter(judged -> judged.path("metric").asText().equals(metric))
          .map(judged -> judged.path("finding").asText())
          .collect(Collectors.joining(","));
    } catch (JsonProcessingException e) {
      throw new AssertionError(of.err(), e);
    }
  }

  @Test
  void oneRunASideShowsHowManyQueriesThereAre() {
    Program compare =
        Program.run(
            "compare",
            "../docs/patterns/reading.json.gz",
            "../docs/patterns/n-plus-one.json.gz",
            "--report",
            folder.resolve("report.md"));
    assertThat(compare.code()).isEqualTo(2);
    assertThat(compare.out()).contains("\n  queries per request 1 -> ");
  }

  @Test
  void whatADuetRecordedHoldsUnlessAnOptionSaysOtherwise() throws IOException {
    TestDuet duet = queries(11_000).recording(Map.of("queries", "0"));
    Program recorded = compare(duet);
    assertThat(recorded.code()).as(recorded.err()).isEqualTo(1);
    assertThat(recorded.out()).contains("Gates: queries per request ±0.\n");
    Path report = folder.resolve("report.md");
    Program changed = compare(duet, "--gate", "queries=off", "--report", report);
    assertThat(changed.code()).as(changed.err()).isZero();
    assertThat(changed.out()).contains("Gates: the usual ones (changed after the measurement).");
    assertThat(Files.readString(report))
        .contains("Margins were changed after the measurement: queries from 0 to off.");
    // The file is of the project as it is now, and not as it was when the duet was measured.
    assertThat(compare(duet, "--objectives", file("{\"cpu\": \"off\"}")).out())
        .contains("Gates: queries per request ±0.\n");
  }

  @Test
  void theHelpSaysWhatAGateIs() {
    for (String command : List.of("compare", "duet", "collect", "report")) {
      Program help = Program.run(command, "--help");
      assertThat(help.err()).isEmpty(); // where picocli would say that it cannot format it
      assertThat(help.out().replaceAll("\\s+", " "))
          .contains("mean=3%, p95=5%,2ms (and at least 2 ms), failures=0.2pp, queries=0, cpu=off");
    }
  }

  @Test
  void countsAloneCanDecide() throws IOException {
    Program same =
        compare(
            queries(1_000),
            "--gate=queries=0",
            "--gate=mean=off",
            "--gate=p95=off",
            "--gate=cpu=off",
            "--gate=achieved=off",
            "--report",
            folder.resolve("report.md"));
    assertThat(same.code()).as(same.out()).isZero();
    assertThat(same.out())
        .startsWith(
            "NO CHANGE at 50 rps: queries per request within ±0.0 % (margin ±0.2 %, the precision of"
                + " counts)\n");
    assertThat(Files.readString(folder.resolve("report.md")))
        .contains(
            "| queries per request | 1 | 1 | +0.0 %, within ±0.0 % | 0 higher, 0 lower, 10 equal |")
        .contains("Gates: queries per request ±0; off: mean, p95, CPU per request, achieved rate");
  }

  @Test
  void theCommandsThatRepeatItHaveItsGates() throws IOException {
    Path report = folder.resolve("report.md");
    compare(queries(11_000).recording(Map.of("queries", "0", "mean", "3%")), "--report", report);
    assertThat(Files.readString(report))
        .containsPattern("scripts/verdict duet .* --seed 1 --gate mean=3% --gate queries=0\n");
  }

  @Test
  void jsonHasTheGatesAndTheMarginsThatHeld() throws IOException {
    Program json =
        compare(
            queries(11_000),
            "--gate=queries=0",
            "--gate=mean=3%,2ms",
            "--gate=achieved=off",
            "--json");
    assertThat(json.out())
        .contains(
            "\"gates\":[{\"gate\":\"mean\",\"margin\":0.03,\"floor\":2.0,\"unit\":\"milliseconds\"}",
            "{\"gate\":\"queries\",\"margin\":0.0,\"unit\":\"count\"}",
            "\"margin\":0.03,\"floor\":2.0,\"marginHeld\":{\"by\":\"floor\",",
            "\"marginHeld\":{\"by\":\"counting\",")
        .doesNotContain("\"gate\":\"achieved\"");
  }

  private Path file(String gates) throws IOException {
    return Files.writeString(folder.resolve("own.json"), FILE.formatted(gates));
  }

  private Program runs(String gates, Object... options) throws IOException {
    Path before = TestRun.fine(1).in(folder.resolve("before"));
    Path after = TestRun.fine(1).in(folder.resolve("after"));
    Stream<Object> first =
        Stream.of("compare", before, after, "--objectives", file(gates), "--json");
    return Program.run(Stream.concat(first, Stream.of(options)).toArray());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"p95\": {\"margin\": \"5%\", \"floor\": \"2ms\"}} | \"gate\":\"p95\",\"margin\":0.05,\"floor\":2.0",
        "{\"mean\": \"3%\", \"cpu\": \"off\"} | [{\"gate\":\"mean\",\"margin\":0.03,",
        "{\"queries\": 0} | {\"gate\":\"queries\",\"margin\":0.0,",
        "{\"queries\": {\"margin\": 0, \"floor\": 0.1}} | \"margin\":0.0,\"floor\":0.1,",
        "{} | {\"gate\":\"mean\",\"margin\":0.05,",
      })
  void theFileOfObjectivesCanStateGates(String gates, String json) throws IOException {
    assertThat(runs(gates).out()).contains(json);
  }

  @Test
  void anOptionWinsOverTheFile() throws IOException {
    assertThat(runs("{\"mean\": \"3%\", \"cpu\": \"off\"}", "--gate", "mean=2%").out())
        .contains("{\"gate\":\"mean\",\"margin\":0.02,")
        .doesNotContain("\"gate\":\"cpu\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"mean\": 5} | has a wrong value in field gates: mean must be above 0 %",
        "{\"mean\": null} | was \"null\"; try 5% or 5%,2ms",
        "{\"mean\": {\"floor\": \"2ms\"}} | was \",2ms\"",
        "{\"speed\": \"5%\"} | \"speed\" is no gate; known: mean, ",
        "{\"failures\": \"off\"} | failures cannot be off",
        "{\"mean\": \"off\", \"p95\": \"off\", \"cpu\": \"off\", \"achieved\": \"off\"} | the only gate left",
        "7 | has something else than an object in field gates",
      })
  void aFileThatStatesNoGateIsUnreadable(String gates, String found) throws IOException {
    Program refused = runs(gates);
    assertThat(refused.code()).isEqualTo(65);
    assertThat(refused.err()).contains("own.json ", found).hasLineCount(1);
    assertThat(refused.out()).isEmpty();
  }

  @Test
  void aMeasurementThatRecordsNoGateIsUnreadable() throws IOException {
    Program refused = compare(queries(1_000).recording(Map.of("speed", "5%")));
    assertThat(refused.code()).isEqualTo(65);
    assertThat(refused.err())
        .contains("baseline.json has a wrong value in field gates: \"speed\" is no gate; known: ")
        .hasLineCount(1);
  }

  @Test
  void aGateThatIsGivenTwiceOrLeavesNoneIsWrongUsage() throws IOException {
    wrongUsage("--gate mean is given twice; give it once", "--gate=mean=3%", "--gate=mean=4%");
    wrongUsage(
        "--gate: failures would be the only gate left",
        "--gate=mean=off",
        "--gate=p95=off",
        "--gate=cpu=off",
        "--gate=achieved=off");
  }

  private void wrongUsage(String message, Object... gates) throws IOException {
    Program refused = compare(queries(1_000), gates);
    assertThat(refused.code()).isEqualTo(64);
    assertThat(refused.err()).contains(message).hasLineCount(1);
    assertThat(refused.out()).isEmpty();
  }
}
