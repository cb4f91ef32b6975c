package verdict.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.diagnosis.DiagnosisRule;
import verdict.diagnosis.Finding;
import verdict.sample.Objectives;
import verdict.testing.TestRun;

/** Every rule fires on its sign, and is silent just short of it. */
class RulesTest {
  private static final String HTTP = "http_request_duration_seconds";
  private static final String NAMES = "{method=\"GET\",endpoint=\"/\",status=\"200\"}";
  @TempDir Path folder;

  private List<Finding> examine(DiagnosisRule rule, TestRun run) {
    return rule.examine(run.summarized(folder), Objectives.DEFAULT);
  }

  private void fires(DiagnosisRule rule, TestRun run, String... seen) {
    assertThat(examine(rule, run))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.seen()).contains(seen);
              assertThat(finding.likelyCause()).isNotBlank();
              assertThat(finding.nextStep()).isNotBlank();
            });
  }

  private void isSilent(DiagnosisRule rule, TestRun run) {
    assertThat(examine(rule, run)).isEmpty();
  }

  /** Of 100 requests, some of the slow time and the others of 10 ms. */
  private static TestRun mixed(int slow, long slowMicros) {
    return mixed(slow, slowMicros, 10_000);
  }

  private static TestRun mixed(int slow, long slowMicros, long fastMicros) {
    TestRun run = TestRun.empty();
    for (int i = 0; i < 100; i++) {
      run.succeeded(i * 10_000L, "x", i < slow ? slowMicros : fastMicros);
    }
    return run;
  }

  /** 1,000 requests of 10 ms server-side, and a counter of the name with sum and count. */
  private static TestRun service(String histogram, String labels, double sum, int count) {
    return served(
        "# TYPE "
            + histogram
            + " histogram\n"
            + histogram
            + "_sum"
            + labels
            + " "
            + sum
            + "\n"
            + histogram
            + "_count"
            + labels
            + " "
            + count
            + "\n");
  }

  /** 1,000 requests of 10 ms server-side, and what else is counted. */
  private static TestRun served(String counters) {
    String http = HTTP + "_sum" + NAMES + " 10\n" + HTTP + "_count" + NAMES + " 1000\n";
    return TestRun.empty()
        .steady("x", 100, 2, 1)
        .scraped("s", "", "# TYPE " + HTTP + " histogram\n" + http + counters);
  }

  @Test
  void failedRequests() {
    // 1 of 1,000 is 0.1 %, and the objective is below that; 1 of 1,001 is not.
    TestRun one = TestRun.empty().steady("x", 999, 10, 1).failed(5, "x", "503", 1);
    fires(new FailedRequests(), one, "1 of 1,000 requests failed, 0.1 %", "503 1");
    isSilent(
        new FailedRequests(), TestRun.empty().steady("x", 1_000, 10, 1).failed(5, "x", "503", 1));
  }

  @Test
  void slowerThanObjective() {
    fires(new SlowerThanObjective(), mixed(6, 501_000), "p95 is 501 ms (n = 100)");
    isSilent(new SlowerThanObjective(), mixed(5, 501_000)); // rank 95 is the last fast one
  }

  @Test
  void unevenResponseTimes() {
    // Mean 0.9 * 10 + 0.1 * s, p95 s: s = 32 gives 32 / 12.2 = 2.62; s = 30 gives 30 / 12 = 2.5.
    fires(new UnevenResponseTimes(), mixed(10, 32_000), "is 2.6 times the mean 12.2 ms");
    isSilent(new UnevenResponseTimes(), mixed(10, 29_900));
    isSilent(new UnevenResponseTimes(), mixed(10, 50_000)); // 3.6: the pool rule's
  }

  @Test
  void suspectedPool() {
    // s = 40 gives 40 / 13 = 3.08; s = 38 gives 38 / 12.8 = 2.97.
    fires(new SuspectedPool(), mixed(10, 40_000), "is 3.1 times the mean", "is not known");
    isSilent(new SuspectedPool(), mixed(10, 38_000));
    // 7.3 times the mean of 3.3 ms, but under a twentieth of 500 ms: a fast request, disturbed.
    isSilent(new SuspectedPool(), mixed(10, 24_000, 1_000));
    fires(new SuspectedPool(), mixed(10, 25_000, 1_000), "is 7.4 times the mean 3.40 ms");
    String pool = "# TYPE p histogram\ndb_pool_acquire_duration_seconds_count 10\n";
    fires(
        new SuspectedPool(),
        mixed(10, 40_000)
            .scraped(
                "s",
                "",
                pool
                    + "db_pool_acquire_duration_seconds_sum 0.1\n"
                    + "# TYPE db_pool_acquire_duration_seconds histogram\n"),
        "support it: up to 10.0 ms");
  }

  @Test
  void waitForConnections() {
    fires(
        new WaitForConnections(),
        service("db_pool_acquire_duration_seconds", "", 1.0, 1_000),
        "is 1.00 ms (n = 1,000)");
    isSilent(
        new WaitForConnections(), service("db_pool_acquire_duration_seconds", "", 0.99, 1_000));
  }

  @Test
  void dominatingDependency() {
    String heroes = "{service=\"heroes\",outcome=\"SUCCESS\"}";
    String metric = "external_request_duration_seconds";
    // 1,000 calls of 5 ms in requests of 10 ms are half of the time.
    fires(
        new DominatingDependency(),
        service(metric, heroes, 5.0, 1_000),
        "calls to heroes: 5.00 ms of 10.0 ms",
        "50 %");
    isSilent(new DominatingDependency(), service(metric, heroes, 4.99, 1_000));
    fires(
        new DominatingDependency(),
        service("db_query_duration_seconds", "{query_type=\"all\"}", 8, 4_000),
        "query all: 8.00 ms of 10.0 ms");
  }

  @Test
  void blockedEventLoop() {
    fires(new BlockedEventLoop(), service("event_loop_lag_seconds", "", 5.0, 1_000), "is 5.00 ms");
    isSilent(new BlockedEventLoop(), service("event_loop_lag_seconds", "", 4.9, 1_000));
  }

  @Test
  void manyQueries() {
    String list = "{query_type=\"get_by_id\"}";
    String metric = "db_query_duration_seconds";
    fires(
        new ManyQueries(),
        service(metric, list, 5, 5_000),
        "query get_by_id: 5.0 per request (n = 1,000 requests)");
    isSilent(new ManyQueries(), service(metric, list, 5, 4_999));
  }

  @Test
  void garbageCollection() {
    // 5 % of the window of 60.5 s.
    String labels = "{cause=\"c\"}";
    fires(
        new GarbageCollection(),
        service("jvm_gc_pause_seconds", labels, 3.026, 30),
        "took 5 % of the time (n = 30 pauses)");
    isSilent(new GarbageCollection(), service("jvm_gc_pause_seconds", labels, 3.02, 30));
  }

  @Test
  void muchLogging() {
    fires(
        new MuchLogging(), logging(4_900, 100), "5.0 log events per request (n = 1,000 requests)");
    isSilent(new MuchLogging(), logging(4_900, 99));
  }

  private static TestRun logging(int debug, int warn) {
    return served(
        "logback_events_total{level=\"debug\"} "
            + debug
            + "\nlogback_events_total{level=\"warn\"} "
            + warn
            + "\n");
  }

  @Test
  void largeResponses() {
    String list = "{endpoint=\"/api/items\"}";
    fires(
        new LargeResponses(),
        service("http_response_bytes", list, 100_000_000.0, 1_000),
        "/api/items answers 97.7 KiB in the mean (n = 1,000); the bound is 97.7 KiB");
    isSilent(new LargeResponses(), service("http_response_bytes", list, 99_900_000.0, 1_000));
  }

  @Test
  void saturatedCpu() {
    // 2 cores for 60.5 s are 121 s; the load generator used 4.2 s: 80 % are 92.6 s more.
    fires(new SaturatedCpu(), cpu(92.61), "80.01 % of all cores", "s uses most, 1.5 cores");
    isSilent(new SaturatedCpu(), cpu(92.59));
  }

  private static TestRun cpu(double seconds) {
    return TestRun.fine(1).scraped("s", "", "process_cpu_time_ns_total " + seconds * 1e9 + "\n");
  }
}
