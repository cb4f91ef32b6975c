package verdict.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.TestRun;

/** 3 s of CPU in a window of 60.5 s, in which 3,000 requests were recorded. */
class CountedRequestsTest {
  @TempDir Path folder;

  @Test
  void cpuIsOfTheRecordedRequestsWhenCountersAreOfTheWindow() {
    BlockFigures run = run(json -> {});
    assertThat(value(run, Metric.CPU_PER_REQUEST)).isEqualTo(3.0 / 3_000);
    assertThat(cores(run)).isEqualTo(3 / 60.5);
  }

  @Test
  void cpuIsOfAllRequestsSinceTheCountersWereRead() {
    BlockFigures run =
        run(
            json ->
                json.putObject("counters")
                    .put("startedAt", "2026-11-24T02:15:29.123Z")
                    .put("requests", 3_050));
    assertThat(value(run, Metric.CPU_PER_REQUEST)).isEqualTo(3.0 / 3_050);
    assertThat(cores(run)).isEqualTo(3 / 61.5);
    assertThat(run.overall().count()).isEqualTo(3_000);
  }

  private BlockFigures run(Consumer<ObjectNode> change) {
    return BlockFigures.of(
        TestRun.fine(1).withServiceMetrics().json(change).measured(folder.resolve("run")));
  }

  private static double value(BlockFigures run, Metric metric) {
    return run.figure(metric).orElseThrow().value();
  }

  private static double cores(BlockFigures run) {
    Optional<Figure> cores = run.services().get(0).figure(Metric.CPU_CORES);
    return cores.orElseThrow().value();
  }
}
