package verdict.diagnosis.rule;

import java.util.stream.Stream;
import verdict.diagnosis.Finding;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.ServiceSample;

/** Queries wait for a database connection. */
public final class WaitForConnections implements ServiceRule {
  /** An idle connection is handed over in microseconds; a mean of this much means queueing. */
  static final double QUEUEING_MS = 1;

  @Override
  public Stream<Finding> of(ServiceSample service) {
    return service
        .figure(Metric.POOL_ACQUIRE_MEAN)
        .filter(wait -> wait.value() >= QUEUEING_MS)
        .map(wait -> finding(service, wait))
        .stream();
  }

  private static Finding finding(ServiceSample service, Figure wait) {
    return new Finding(
        "wait-for-connections",
        service.name(),
        "The mean wait for a database connection is "
            + Figures.ms(wait.value())
            + " (n = "
            + Figures.count(wait.n())
            + "); the bound is "
            + Figures.ms(QUEUEING_MS)
            + ".",
        "The connection pool is too small for the load, or queries hold connections too long.",
        "First shorten the slowest query; then raise the pool's maximum (max-size of R2DBC,"
            + " maximum-pool-size of Hikari) and see whether the wait, and not the database,"
            + " shrinks.");
  }
}
