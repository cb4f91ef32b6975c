package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.LoadAnalysis;
import verdict.run.SideName;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;

/**
 * What moved it, of a service that nobody made for Verdict: Spring Boot with its default metrics.
 */
class CauseTest {
  private static final TestDuet SLOWER = TestDuet.of(10, 1.3, 0.02);
  @TempDir Path folder;

  @Test
  void queriesOneByOneAreNamedByTheConnectionsThatTheyTake() {
    LoadAnalysis load =
        load(
            SLOWER.withBoth(
                run ->
                    isCandidate(run) ? shop(run, 8.7, 7_900, 1_000) : shop(run, 6, 1_300, 1_000)));
    assertThat(load.headline().cause().orElseThrow())
        .startsWith("self time of shop with its queries (which it does not time), +2.")
        .contains("; database connections acquired per request in shop 1.30 -> 7.90 (+507.7 %) [")
        .endsWith("].");
    assertThat(load.changedCounts()).as("said once").isEmpty();
  }

  @Test
  void aCounterIsNamedWhateverItIsCalled() {
    LoadAnalysis load =
        load(
            SLOWER.withBoth(
                run ->
                    shop(run, isCandidate(run) ? 8.7 : 6, 1_000, isCandidate(run) ? 4_000 : 500)));
    assertThat(load.headline().cause().orElseThrow())
        .contains("; price_lookups_total{endpoint=\"/orders\"} per request in shop 0.50 -> 4 (+700")
        .doesNotContain("acquired");
  }

  @Test
  void aCountThatChangesALittleIsNoCause() {
    LoadAnalysis load =
        load(
            SLOWER.withBoth(
                run -> shop(run, isCandidate(run) ? 8.7 : 6, 1_000, isCandidate(run) ? 525 : 500)));
    assertThat(load.headline().cause().orElseThrow()).doesNotContain("price_lookups");
  }

  @Test
  void whereResponseTimesAreUnchangedACountIsReadBelowTheTable() {
    ComparisonAnalysis report =
        report(
            TestDuet.of(10, 1, 0.02)
                .withBoth(run -> shop(run, 6, isCandidate(run) ? 7_900 : 1_300, 1_000)));
    assertThat(ComparisonMarkdown.render(report))
        .contains(
            "Also changed (advisory): database connections acquired per request in shop 1.30 -&gt;"
                + " 7.90 (+507.7 %)");
  }

  @Test
  void withoutMetricsTheEndpointThatChangedMostIsNamed() {
    LoadAnalysis load =
        load(
            SLOWER.withBoth(
                run -> run.steady("orders: list", 1_000, 20, isCandidate(run) ? 2 : 1)));
    assertThat(load.headline().cause().orElseThrow())
        .startsWith("unknown, because there are no service metrics; the mean changed by +")
        .contains(
            "; the endpoint that changed most is \"orders: list\", mean 9.00 ms -> 18.0 ms (+");
  }

  private static boolean isCandidate(TestRun run) {
    return run.isOf(SideName.CANDIDATE);
  }

  /** 1,000 requests of a service with a pool and a counter of its own. */
  private static TestRun shop(TestRun run, double meanMs, int connections, int lookups) {
    return run.scraped("shop", shop(0, 0, 0, 0), shop(1_000, meanMs, connections, lookups));
  }

  private static String shop(int served, double meanMs, int connections, int lookups) {
    return String.format(
        Locale.ROOT,
        """
        # TYPE http_server_requests_seconds summary
        http_server_requests_seconds_count{method="GET",status="200",uri="/orders"} %d
        http_server_requests_seconds_sum{method="GET",status="200",uri="/orders"} %s
        # TYPE hikaricp_connections_acquire_seconds summary
        hikaricp_connections_acquire_seconds_count{pool="HikariPool-1"} %d
        hikaricp_connections_acquire_seconds_sum{pool="HikariPool-1"} %s
        # TYPE price_lookups_total counter
        price_lookups_total{endpoint="/orders"} %d
        """,
        served,
        served * meanMs / 1_000,
        connections,
        connections / 1e6,
        lookups);
  }

  private LoadAnalysis load(TestDuet duet) {
    return report(duet).loads().get(0);
  }

  private ComparisonAnalysis report(TestDuet duet) {
    return new ComparisonCase("cause", duet::baseline, duet::candidate).report(folder);
  }
}
