package verdict.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.TestRun;

/** A service that served 1,000 requests in the window. */
class AllocatedBytesTest {
  @TempDir Path folder;
  private int runs;

  @Test
  void whatAServiceCountsItselfIsTaken() {
    String counter = "# TYPE jvm_allocated_bytes_total counter\njvm_allocated_bytes_total ";
    assertThat(
            allocated(
                counter + "10e6\n" + scrape(0, 0, eden(50e6), 0),
                counter + "60e6\n" + scrape(1, 90e6, eden(30e6), 1_000)))
        .hasValue(50e3);
  }

  @Test
  void whatEdenHoldsAtTheEdgesIsAllocatedToo() {
    // One collection took 60 MB, of which 50 were there before; 30 more came after it.
    assertThat(allocated(scrape(0, 0, eden(50e6), 0), scrape(1, 60e6, eden(30e6), 1_000)))
        .hasValueSatisfying(bytes -> assertThat(bytes).isCloseTo(40e3, withinPercentage(1e-6)));
  }

  @Test
  void withoutACollectionEdenAloneTells() {
    assertThat(allocated(scrape(0, 0, eden(10e6), 0), scrape(0, 0, eden(15e6), 1_000)))
        .hasValue(5e3);
  }

  @Test
  void aCollectionInTheMiddleOfAScrapeIsNotTakenForNothing() {
    // The counter was read after it, and eden before it, which it then no longer held.
    assertThat(allocated(scrape(0, 60e6, eden(71e6), 0), scrape(1, 60e6, eden(42e6), 1_000)))
        .isEmpty();
  }

  @Test
  void withoutAnEdenItTakesTenCollections() {
    assertThat(allocated(scrape(0, 0, "", 0), scrape(9, 90e6, "", 1_000))).isEmpty();
    assertThat(allocated(scrape(0, 0, "", 0), scrape(10, 90e6, "", 1_000))).hasValue(90e3);
  }

  private static String eden(double bytes) {
    return "# TYPE jvm_memory_used_bytes gauge\n"
        + "jvm_memory_used_bytes{area=\"heap\",id=\"Eden Space\"} "
        + bytes
        + "\n";
  }

  private static String scrape(int collections, double counted, String eden, int served) {
    return eden
        + """
          # TYPE jvm_gc_memory_allocated_bytes_total counter
          jvm_gc_memory_allocated_bytes_total %s
          # TYPE jvm_gc_pause_seconds summary
          jvm_gc_pause_seconds_count %d
          # TYPE http_request_duration_seconds histogram
          http_request_duration_seconds_count{method="GET"} %d
          """
            .formatted(counted, collections, served);
  }

  private Optional<Double> allocated(String before, String after) {
    TestRun run = TestRun.fine(1).scraped("a", before, after);
    return BlockFigures.of(run.measured(folder.resolve("run-" + runs++)))
        .services()
        .get(0)
        .figure(Metric.ALLOCATED_PER_REQUEST)
        .map(Figure::value);
  }
}
