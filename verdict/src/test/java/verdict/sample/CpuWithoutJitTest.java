package verdict.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.TestRun;

/** 3 s of CPU of the service fights for 3,000 requests, of which it served 1,000. */
class CpuWithoutJitTest {
  private static final String BEFORE = TestRun.resource("fights-before.prom");
  private static final String AFTER = TestRun.resource("fights-after.prom");
  @TempDir Path folder;

  @Test
  void whatTheCompilersTookIsNoCostOfARequest() {
    BlockFigures run = measured(TestRun.fine(1).scraped("fights", jit(BEFORE, 1), jit(AFTER, 1.5)));
    assertThat(run.figure(Metric.CPU_PER_REQUEST)).map(Figure::value).hasValue(3.0 / 3_000);
    assertThat(run.figure(Metric.CPU_PER_REQUEST_WITHOUT_JIT))
        .map(Figure::value)
        .hasValue(2.5 / 3_000);
    assertThat(run.services().get(0).figure(Metric.JIT_CPU)).map(Figure::value).hasValue(0.5);
  }

  @Test
  void aServiceThatDoesNotTellLeavesTheSumOpen() {
    BlockFigures run =
        measured(
            TestRun.fine(1)
                .scraped("fights", jit(BEFORE, 1), jit(AFTER, 1.5))
                .scraped("heroes", BEFORE, AFTER));
    assertThat(run.figure(Metric.CPU_PER_REQUEST)).isPresent();
    assertThat(run.figure(Metric.CPU_PER_REQUEST_WITHOUT_JIT)).isEmpty();
    assertThat(run.services().get(0).figure(Metric.CPU_PER_REQUEST_WITHOUT_JIT)).isPresent();
  }

  private BlockFigures measured(TestRun run) {
    return BlockFigures.of(run.measured(folder.resolve("run")));
  }

  private static String jit(String scrape, double seconds) {
    return scrape
        + "# TYPE jvm_compiler_cpu_time_ns_total counter\n"
        + "jvm_compiler_cpu_time_ns_total "
        + seconds * 1e9
        + "\n";
  }
}
