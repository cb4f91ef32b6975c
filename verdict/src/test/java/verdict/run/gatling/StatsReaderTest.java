package verdict.run.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.file.UnreadableInput;
import verdict.run.results.RunReaders;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.ResultsRow;
import verdict.sample.ResultsRow.Outcome;
import verdict.sample.ResultsSummary;
import verdict.testing.GoldenRuns;
import verdict.testing.Program;

/** Odd forms of {@code stats.json}; those that Gatlings left are in GatlingsStatsTest. */
class StatsReaderTest {
  @TempDir Path folder;

  @Test
  void aStatsJsonThatIsNoneIsRefusedAtItsPlace() {
    Path file = GoldenRuns.folder("2.3.1").resolve("js/stats.json");
    Program inspect = Program.run("inspect", file);
    // Line 956 has the name say \\"hi\\", which ends in front of hi.
    assertThat(inspect.err()).contains(file + " is no JSON at line 956, column ");
    assertThat(inspect.out()).isEmpty();
    assertThat(inspect.code()).isEqualTo(65);
  }

  @Test
  void numbersInTextsAreNumbersAndADashIsNone() throws IOException {
    // As 2.0 wrote them into js/stats.json.
    String stats =
        """
        {"type": "GROUP", "name": "Global Information", "path": "", "stats": {
          "name": "Global Information",
          "numberOfRequests": {"total": "3", "ok": "3", "ko": "0"},
          "minResponseTime": {"total": "0", "ok": "0", "ko": "-"},
          "maxResponseTime": {"total": "17", "ok": "17", "ko": "-"},
          "meanResponseTime": {"total": "8", "ok": "8", "ko": "-"},
          "standardDeviation": {"total": "7", "ok": "7", "ko": "-"},
          "percentiles1": {"total": "16", "ok": "16", "ko": "-"},
          "percentiles2": {"total": "17", "ok": "17", "ko": "-"},
          "meanNumberOfRequestsPerSecond": {"total": "1.5", "ok": "1.5", "ko": "-"}
        }, "contents": {}}
        """;
    Path file = Files.writeString(folder.resolve("stats.json"), stats);
    ResultsRow all = ResultsSummary.of(RunReaders.read(file)).all();
    assertThat(figures(all.total()))
        .isEqualTo(
            Map.of(
                Metric.MIN, 0.0, // of 3 requests: here it is a time
                Metric.MEAN, 8.0,
                Metric.STANDARD_DEVIATION, 7.0,
                Metric.P95, 16.0,
                Metric.P99, 17.0,
                Metric.MAX, 17.0,
                Metric.THROUGHPUT, 1.5));
    assertThat(all.failed().count()).isZero();
    assertThat(figures(all.failed())).isEmpty();
  }

  @Test
  void figuresFrom1000OnHaveACommaAndBlanksInTheStatsJsOf3134() throws IOException {
    // As 3.13.4 wrote it of 2,210 requests, without what is not read.
    Path file =
        Files.writeString(
            folder.resolve("stats.js"),
            """
            var stats = {
                type: "GROUP",
            name: "All Requests",
            path: "",
            pathFormatted: "group_missing-name--1146707516",
            stats: {
                "name": "All Requests",
                "numberOfRequests": {"total": "    2,210", "ok": "    2,210", "ko": "        0"},
                "minResponseTime": {"total": "    1,000", "ok": "    1,000", "ko": "        -"},
                "maxResponseTime": {"total": "    3,209", "ok": "    3,209", "ko": "        -"},
                "meanResponseTime": {"total": "    2,105", "ok": "    2,105", "ko": "        -"},
                "standardDeviation": {"total": "      638", "ok": "      638", "ko": "        -"},
                "percentiles1": {"total": "    2,105", "ok": "    2,105", "ko": "        -"},
                "percentiles2": {"total": "    2,657", "ok": "    2,657", "ko": "        -"},
                "percentiles3": {"total": "    3,099", "ok": "    3,099", "ko": "        -"},
                "percentiles4": {"total": "    3,187", "ok": "    3,187", "ko": "        -"},
                "meanNumberOfRequestsPerSecond":
                    {"total": "   368.33", "ok": "   368.33", "ko": "        -"}
            },
            contents: {
            }
            }

            function fillStats(stat){
            """);
    ResultsRow all = ResultsSummary.of(RunReaders.read(file)).all();
    assertThat(all.total().count()).isEqualTo(2_210);
    assertThat(figures(all.total()))
        .isEqualTo(
            Map.of(
                Metric.MIN, 1_000.0,
                Metric.MEAN, 2_105.0,
                Metric.STANDARD_DEVIATION, 638.0,
                Metric.P50, 2_105.0,
                Metric.P75, 2_657.0,
                Metric.P95, 3_099.0,
                Metric.P99, 3_187.0,
                Metric.MAX, 3_209.0,
                Metric.THROUGHPUT, 368.33));
    assertThat(figures(all.failed())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"2.210\"', '2.210\" in numberOfRequests.total, which is no whole number'",
    "'2.5', '2.5\" in numberOfRequests.total, which is no whole number'",
    "'\"1.234,5\"', '1.234,5\" in numberOfRequests.total, which is no number'",
    "'-1', '-1\" in numberOfRequests.total, which is no number'",
    "'true', 'true\" in numberOfRequests.total, which is no number'",
    "'{}', '{}\" in numberOfRequests.total, which is no number'"
  })
  void whatIsNoCountIsRefused(String count, String found) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("global_stats.json"),
            "{\"numberOfRequests\": {\"total\": " + count + "}}");
    assertThatThrownBy(() -> RunReaders.read(file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("has \"" + found);
  }

  private static Map<Metric, Double> figures(Outcome outcome) {
    return outcome.figures().stream().collect(Collectors.toMap(Figure::metric, Figure::value));
  }
}
