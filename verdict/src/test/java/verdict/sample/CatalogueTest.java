package verdict.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.ReadProgress;
import verdict.run.Measurement;
import verdict.run.Side;
import verdict.run.folder.RunFolder;
import verdict.run.measurement.MeasurementWriter;
import verdict.run.results.SideReader;
import verdict.sample.Metric.Use;
import verdict.testing.TestRun;

/** What the catalogue of metrics says of one is so, and nothing is dropped on the way. */
class CatalogueTest {
  /** A service that tells of everything that Verdict knows, and counts something of its own. */
  private static final String SERVICE =
      """
      # TYPE http_request_duration_seconds histogram
      http_request_duration_seconds_sum{method="GET",endpoint="/a",status="200"} %1$d
      http_request_duration_seconds_count{method="GET",endpoint="/a",status="200"} %1$d000
      # TYPE db_query_duration_seconds histogram
      db_query_duration_seconds_sum{query_type="one"} %1$d
      db_query_duration_seconds_count{query_type="one"} %1$d000
      # TYPE db_pool_acquire_duration_seconds histogram
      db_pool_acquire_duration_seconds_sum %1$d
      db_pool_acquire_duration_seconds_count %1$d000
      # TYPE external_request_duration_seconds histogram
      external_request_duration_seconds_sum{service="heroes",outcome="SUCCESS"} %1$d
      external_request_duration_seconds_count{service="heroes",outcome="SUCCESS"} %1$d000
      # TYPE event_loop_lag_seconds histogram
      event_loop_lag_seconds_sum %1$d
      event_loop_lag_seconds_count %1$d000
      # TYPE http_response_bytes summary
      http_response_bytes_sum{endpoint="/a"} %1$d
      http_response_bytes_count{endpoint="/a"} %1$d000
      # TYPE jvm_gc_pause_seconds summary
      jvm_gc_pause_seconds_sum{action="end of minor GC"} %1$d
      jvm_gc_pause_seconds_count{action="end of minor GC"} %1$d000
      # TYPE cache_load_seconds summary
      cache_load_seconds_sum %1$d
      cache_load_seconds_count %1$d000
      # TYPE jvm_allocated_bytes_total counter
      jvm_allocated_bytes_total %1$d00000
      # TYPE jvm_compiler_cpu_time_ns_total counter
      jvm_compiler_cpu_time_ns_total %1$d000000000
      # TYPE process_cpu_time_ns_total counter
      process_cpu_time_ns_total %1$d5000000000
      # TYPE logback_events_total counter
      logback_events_total{level="warn"} %1$d
      # TYPE cache_misses_total counter
      cache_misses_total %1$d000
      # TYPE jvm_memory_used_bytes gauge
      jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 1000000
      # TYPE jvm_memory_usage_after_gc gauge
      jvm_memory_usage_after_gc{area="heap",pool="long-lived"} 0.25
      # TYPE jvm_threads_live_threads gauge
      jvm_threads_live_threads 30
      # TYPE r2dbc_pool_max_allocated_connections gauge
      r2dbc_pool_max_allocated_connections 10
      # TYPE tomcat_threads_config_max_threads gauge
      tomcat_threads_config_max_threads{name="http-nio-8080"} 200
      # TYPE process_resident_memory_bytes gauge
      process_resident_memory_bytes 2000000
      # TYPE process_start_time_seconds gauge
      process_start_time_seconds 1.795486510123E9
      """;

  @TempDir Path folder;

  @Test
  void everyMetricThatIsComparedIsReachedByARun() {
    BlockFigures run = BlockFigures.of(everything());
    assertThat(metrics(run, FigureKey.Scope.ALL_REQUESTS))
        .containsAll(
            Metric.allFor(Use.COMPARED_OF_ALL).stream()
                .filter(metric -> metric != Metric.SLOW_RATIO) // its bound is of both sides
                .toList());
    assertThat(metrics(run, FigureKey.Scope.REQUEST))
        .containsAll(Metric.allFor(Use.COMPARED_OF_REQUESTS));
    assertThat(metrics(run, FigureKey.Scope.SERVICE))
        .containsAll(Metric.allFor(Use.COMPARED_OF_SERVICES));
  }

  @Test
  void nothingElseIsCompared() {
    assertThat(BlockFigures.of(everything()).compared().keySet())
        .allSatisfy(
            key ->
                assertThat(
                        key.metric()
                            .isFor(
                                switch (key.scope()) {
                                  case ALL_REQUESTS -> Use.COMPARED_OF_ALL;
                                  case REQUEST -> Use.COMPARED_OF_REQUESTS;
                                  case SERVICE -> Use.COMPARED_OF_SERVICES;
                                }))
                    .isTrue());
  }

  @Test
  void aFileOfManyBlocksKeepsWhatEveryFigureOfAServiceIsMadeOf() throws Exception {
    Measurement run = everything();
    Path file = folder.resolve("side.json");
    MeasurementWriter.write(Side.of(List.of(), List.of(run, run)), file);
    BlockFigures read =
        BlockFigures.of(SideReader.read(List.of(file), ReadProgress.NONE).blocks().get(0));
    assertThat(read.services()).isEqualTo(BlockFigures.of(run).services());
    assertThat(read.figures()).isEqualTo(BlockFigures.of(run).figures());
  }

  @Test
  void keysNeverChange() {
    assertThat(Stream.of(Metric.values()).map(Metric::key))
        .containsExactly(
            "requests",
            "failed-requests",
            "failure-ratio",
            "response-time-mean",
            "response-time-standard-deviation",
            "response-time-p50",
            "response-time-p75",
            "response-time-p90",
            "response-time-p95",
            "response-time-p99",
            "response-time-p99.9",
            "slow-ratio",
            "response-time-min",
            "response-time-max",
            "arrival-rate",
            "throughput",
            "achieved-ratio",
            "load-generator-lag-p99",
            "load-generator-cpu",
            "cpu",
            "cpu-seconds-per-request",
            "cpu-seconds-per-request-without-jit",
            "jit-cpu",
            "cpu-cores",
            "cpu-utilisation",
            "resident-memory",
            "heap-used",
            "threads",
            "requests-served",
            "server-side-response-time-mean",
            "db-query-mean",
            "db-queries-per-request",
            "db-pool-acquire-mean",
            "db-pool-acquires-per-request",
            "db-pool-max",
            "request-threads-max",
            "external-request-mean",
            "external-requests-per-request",
            "event-loop-lag-mean",
            "heap-after-gc",
            "gc-pause-share",
            "gc-pause",
            "allocated-per-request",
            "response-bytes-mean",
            "response-bytes-per-request",
            "log-events",
            "own-timer-mean",
            "own-counter-per-request");
  }

  @Test
  void keysOfCaveatsNeverChange() {
    assertThat(new TreeSet<>(Stream.of(Caveat.Kind.values()).map(Caveat.Kind::key).toList()))
        .containsExactly(
            "between-looks",
            "blocks-without-partner",
            "calibration",
            "counter-went-backwards",
            "few-requests",
            "gates-changed",
            "lag-not-recorded",
            "load-generator-late",
            "many-request-names",
            "merged",
            "metrics-incomplete",
            "metrics-unknown",
            "neighbours",
            "no-distribution",
            "no-service-metrics",
            "no-start-time",
            "objectives-changed",
            "pairs-in-one-order",
            "pairs-of-runs",
            "percentiles-by-position",
            "policy-changed-by-candidate",
            "rate-over-whole-seconds",
            "reading-note",
            "report-is-of-other-requests",
            "response-times-are-rounded",
            "results-incomplete",
            "sequential-runs",
            "service-restarted",
            "sittings-joined",
            "starts-not-recorded",
            "target-not-started-by-verdict",
            "targets-not-swapped",
            "too-few-pairs-of-runs",
            "uncommitted-changes",
            "users-left",
            "warm-up-not-steady",
            "warm-up-unknown",
            "whole-milliseconds",
            "zero-may-be-none");
  }

  private static Set<Metric> metrics(BlockFigures run, FigureKey.Scope scope) {
    return run.compared().keySet().stream()
        .filter(key -> key.scope() == scope)
        .map(FigureKey::metric)
        .collect(Collectors.toSet());
  }

  private Measurement everything() {
    return RunFolder.read(
        TestRun.fine(1)
            .failed(1_000_000, "fights: random fighters", "503", 5_000)
            .scraped("fights", SERVICE.formatted(1), SERVICE.formatted(2))
            .in(folder.resolve("run")));
  }
}
