package superheroes.fights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the injected fault adds to the CPU time that the service counts, and to its timer. */
class CpuWorkIT {

  private static final int REQUESTS = 20;

  /** In seconds; all of them. That is many times what the requests cost without it. */
  private static final double WORK = REQUESTS * 0.1;

  /**
   * The counter stands at whole hundredths of a second. What that cuts off is less than the work of
   * the first reading, which is done after the counter is read.
   */
  @Test
  void everyRequestCostsTheWorkAndTheServersTimerHasIt() throws Exception {
    Cost cost = cost("cpu-work", 100_000);
    assertThat(cost.cpu).isGreaterThanOrEqualTo(WORK);
    assertThat(cost.server).isGreaterThanOrEqualTo(WORK);
  }

  @ParameterizedTest
  @CsvSource({"cpu-work, 0", "none, 100000"})
  void withoutWorkOrWithoutTheFaultRequestsCostLess(String bottleneck, int micros)
      throws Exception {
    assertThat(cost(bottleneck, micros).cpu).isLessThan(WORK);
  }

  /** Sums in seconds over all requests: CPU time of the process, and the server's timer. */
  private record Cost(double cpu, double server) {}

  private static Cost cost(String bottleneck, int micros) throws Exception {
    try (var fights =
        RunningFights.start(
            "--bottleneck=" + bottleneck, "--bottleneck.cpu-work.micros=" + micros)) {
      fights.get("/api/fights"); // the first answer of a service costs much
      Cost before = counted(fights);
      for (int i = 0; i < REQUESTS; i++) {
        assertThat(fights.get("/api/fights")).startsWith("[");
      }
      Cost after = counted(fights);
      return new Cost(after.cpu - before.cpu, after.server - before.server);
    }
  }

  private static Cost counted(RunningFights fights) throws Exception {
    String metrics = fights.get("/metrics");
    return new Cost(
        RunningFights.sum(metrics, "process_cpu_time_ns_total") / 1e9,
        RunningFights.sum(metrics, "http_request_duration_seconds_sum"));
  }
}
