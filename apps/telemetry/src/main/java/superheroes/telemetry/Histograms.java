package superheroes.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Gives the timers of docs/metrics.md explicit buckets. Few, because each is a line of every scrape
 * (Micrometer's automatic ones are 66 a series); from half a millisecond, because a query takes
 * one; and 0.5 s is one of them, because the default objective is.
 */
final class Histograms implements MeterFilter {

  private static final Set<String> NAMES =
      Set.of(
          ServerRequests.NAME,
          ExternalRequests.NAME,
          EventLoopLag.NAME,
          "db.query.duration",
          "db.pool.acquire.duration");

  /** Upper bounds in nanoseconds, Micrometer's unit for timers. */
  private static final double[] BUCKETS =
      DoubleStream.of(0.5, 1, 2, 5, 10, 25, 50, 100, 200, 500, 1_000, 2_000, 5_000)
          .map(millis -> millis * Duration.ofMillis(1).toNanos())
          .toArray();

  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    if (!NAMES.contains(id.getName())) {
      return config;
    }
    return DistributionStatisticConfig.builder()
        .serviceLevelObjectives(BUCKETS)
        .build()
        .merge(config);
  }
}
