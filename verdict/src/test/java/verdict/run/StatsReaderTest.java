package verdict.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.statistics.ResultsRow;
import verdict.statistics.ResultsRow.Outcome;
import verdict.statistics.ResultsSummary;
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

  private static Map<Metric, Double> figures(Outcome outcome) {
    return outcome.figures().stream().collect(Collectors.toMap(Figure::metric, Figure::value));
  }
}
