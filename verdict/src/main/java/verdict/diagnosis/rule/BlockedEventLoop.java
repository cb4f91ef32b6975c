package verdict.diagnosis.rule;

import java.util.stream.Stream;
import verdict.diagnosis.Finding;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.ServiceSample;

/** A network thread does something else than network. */
public final class BlockedEventLoop implements ServiceRule {
  /** An idle network thread runs its tick within a fraction of a millisecond. */
  static final double BLOCKED_MS = 5;

  @Override
  public Stream<Finding> of(ServiceSample service) {
    return service
        .figure(Metric.EVENT_LOOP_LAG_MEAN)
        .filter(lag -> lag.value() >= BLOCKED_MS)
        .map(lag -> finding(service, lag))
        .stream();
  }

  private static Finding finding(ServiceSample service, Figure lag) {
    return new Finding(
        "blocked-event-loop",
        service.name(),
        "The mean event loop lag is "
            + Figures.ms(lag.value())
            + " (n = "
            + Figures.count(lag.n())
            + "); the bound is "
            + Figures.ms(BLOCKED_MS)
            + ".",
        "Blocking calls or long computations on a network thread, long GC pauses, or no free"
            + " processor.",
        "Take three thread dumps under load (jcmd <pid> Thread.print) and look at what the"
            + " reactor-http threads do; BlockHound names blocking calls in tests.");
  }
}
