package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.analysis.Analysis;
import verdict.analysis.RunAnalysis;
import verdict.judgement.Policy;
import verdict.run.Block;
import verdict.testing.MarkdownTables;
import verdict.testing.TestRun;

/** What no service reports has no column, no row and no sentence. */
class EmptyColumnsTest {
  private static final String NODE =
      """
      # TYPE http_request_duration_seconds histogram
      http_request_duration_seconds_sum{method="GET",route="/orders",status_code="200"} %1$d
      http_request_duration_seconds_count{method="GET",route="/orders",status_code="200"} %1$d000
      # TYPE process_cpu_seconds_total counter
      process_cpu_seconds_total %1$d
      # TYPE process_resident_memory_bytes gauge
      process_resident_memory_bytes 57671680
      """;

  @TempDir Path folder;

  @Test
  void aServiceWithoutDatabaseAndJvmHasNoColumnsForThem() {
    String markdown =
        MarkdownRenderer.render(
            report(TestRun.fine(1).scraped("shop", NODE.formatted(1), NODE.formatted(4))));
    List<List<String>> tables =
        MarkdownTables.of(markdown).stream()
            .map(table -> table.get(0))
            .filter(headings -> headings.get(0).equals("service"))
            .toList();
    assertThat(tables)
        .startsWith(
            List.of(
                "service",
                "requests served",
                "CPU per request",
                "CPU",
                "memory (RSS)",
                "server-side response time"),
            List.of("service", "server-side response time", "self time, at most"));
    assertThat(markdown).contains("CPU of all services: 3.00 s").doesNotContain("PostgreSQL");
  }

  @Test
  void withoutMetricsThereIsNoRowForThem() {
    RunAnalysis report = report(TestRun.fine(1));
    assertThat(MarkdownRenderer.render(report)).doesNotContain("| CPU per request");
    assertThat(ConsoleSummary.render(report)).doesNotContain("CPU per request", "memory");
  }

  @Test
  void wherePostgresRunsTheCpuOfAllServicesSaysSo() {
    TestRun run = TestRun.fine(1).withServiceMetrics();
    assertThat(MarkdownRenderer.render(analysis(run)))
        .contains("CPU of all services (without PostgreSQL): ");
  }

  /** Of services that somebody else started: nobody tells of a PostgreSQL. */
  private RunAnalysis report(TestRun run) {
    return analysis(run.json(json -> json.remove("services")));
  }

  private RunAnalysis analysis(TestRun run) {
    return Analysis.run(Block.of(run.measured(folder.resolve("run"))), Policy.STRICT);
  }
}
