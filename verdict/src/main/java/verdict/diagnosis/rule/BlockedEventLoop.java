package verdict.diagnosis.rule;

import java.util.List;
import verdict.diagnosis.DiagnosisRule;
import verdict.diagnosis.Finding;
import verdict.diagnosis.Words;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.Objectives;
import verdict.sample.ServiceSample;
import verdict.statistics.RunSummary;

/** A network thread does something else than network. */
public final class BlockedEventLoop implements DiagnosisRule {
  /** An idle network thread runs its tick within a fraction of a millisecond. */
  static final double BLOCKED_MS = 5;

  @Override
  public List<Finding> examine(RunSummary run, Objectives objectives) {
    return run.measured().services().stream()
        .flatMap(
            service ->
                service
                    .figure(Metric.EVENT_LOOP_LAG_MEAN)
                    .filter(lag -> lag.value() >= BLOCKED_MS)
                    .map(lag -> finding(service, lag))
                    .stream())
        .toList();
  }

  private static Finding finding(ServiceSample service, Figure lag) {
    return new Finding(
        "blocked-event-loop",
        service.name(),
        "The mean event loop lag is "
            + Words.ms(lag.value())
            + " (n = "
            + lag.n()
            + "); the bound is "
            + Words.ms(BLOCKED_MS)
            + ".",
        "Blocking calls or long computations on a network thread, long GC pauses, or no free"
            + " processor.",
        "Take three thread dumps under load (jcmd <pid> Thread.print) and look at what the"
            + " reactor-http threads do; BlockHound names blocking calls in tests.");
  }
}
