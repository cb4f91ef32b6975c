package verdict.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.TestRun;

/** 3,000 requests of the load generator; what the services count of their own is another number. */
class CountsPerRequestTest {
  private static final String SERVED =
      """
      # TYPE http_request_duration_seconds histogram
      http_request_duration_seconds_sum{method="GET"} %1$d
      http_request_duration_seconds_count{method="GET"} %1$d
      """;
  private static final String QUERIES =
      """
      # TYPE db_query_duration_seconds histogram
      db_query_duration_seconds_sum{query_type="one"} %1$d
      db_query_duration_seconds_count{query_type="one"} %1$d
      db_query_duration_seconds_sum{query_type="other"} 5
      db_query_duration_seconds_count{query_type="other"} %1$d
      """;
  private static final String CALLS =
      """
      # TYPE external_request_duration_seconds histogram
      external_request_duration_seconds_sum{service="heroes"} %1$d
      external_request_duration_seconds_count{service="heroes"} %1$d
      """;
  private static final String ALLOCATED =
      """
      # TYPE jvm_allocated_bytes_total counter
      jvm_allocated_bytes_total %1$d
      """;
  private static final String BYTES =
      """
      # TYPE http_response_bytes summary
      http_response_bytes_sum{endpoint="/a"} %1$d
      http_response_bytes_count{endpoint="/a"} 1
      """;

  @TempDir Path folder;

  @Test
  void whatAllServicesDidIsPerRequestOfTheLoadGenerator() {
    BlockFigures run =
        measured(
            TestRun.fine(1)
                .scraped("fights", fights(0, 0), fights(1_000, 3_000))
                .scraped("heroes", heroes(0, 0), heroes(2_000, 6_000)));
    // Of two types of queries 6,000 each, for 3,000 requests.
    assertThat(value(run, Metric.DB_QUERIES_PER_REQUEST)).contains(4.0);
    assertThat(value(run, Metric.EXTERNAL_PER_REQUEST)).contains(1.0);
    assertThat(value(run, Metric.ALLOCATED_PER_REQUEST)).contains(3.0);
    assertThat(value(run, Metric.RESPONSE_BYTES_PER_REQUEST)).contains(1.0);
    // A service's own are of what it served.
    assertThat(run.services().get(1).figure(Metric.DB_QUERIES_PER_REQUEST))
        .map(Figure::value)
        .contains(6.0);
    assertThat(run.figures())
        .filteredOn(of -> of.metric() == Metric.DB_QUERIES_PER_REQUEST)
        .extracting(Figure::n)
        .containsExactly(3_000L);
  }

  private static String fights(int served, int count) {
    return SERVED.formatted(served) + (CALLS + ALLOCATED + BYTES).formatted(count);
  }

  private static String heroes(int served, int count) {
    return SERVED.formatted(served) + QUERIES.formatted(count) + ALLOCATED.formatted(count);
  }

  @Test
  void whatNoServiceTellsOfIsAbsentAndNot0() {
    BlockFigures run =
        measured(TestRun.fine(1).scraped("fights", SERVED.formatted(0), SERVED.formatted(1_000)));
    assertThat(value(run, Metric.DB_QUERIES_PER_REQUEST)).isEmpty();
    assertThat(value(run, Metric.EXTERNAL_PER_REQUEST)).isEmpty();
    assertThat(value(run, Metric.ALLOCATED_PER_REQUEST)).isEmpty();
    assertThat(value(run, Metric.RESPONSE_BYTES_PER_REQUEST)).isEmpty();
    assertThat(value(measured(TestRun.fine(1)), Metric.ALLOCATED_PER_REQUEST)).isEmpty();
  }

  @Test
  void allocatedBytesAreOfAllServicesOrOfNone() {
    BlockFigures run =
        measured(
            TestRun.fine(1)
                .scraped("fights", fights(0, 0), fights(1_000, 3_000))
                .scraped("heroes", SERVED.formatted(0), SERVED.formatted(1_000)));
    assertThat(value(run, Metric.ALLOCATED_PER_REQUEST)).isEmpty();
    assertThat(value(run, Metric.EXTERNAL_PER_REQUEST)).contains(1.0);
  }

  private static Optional<Double> value(BlockFigures run, Metric metric) {
    return run.figure(metric).map(Figure::value);
  }

  private BlockFigures measured(TestRun run) {
    return BlockFigures.of(run.measured(folder.resolve("run")));
  }
}
