package verdict.diagnosis.rule;

import java.util.stream.Stream;
import verdict.diagnosis.Finding;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.ServiceSample;

/** The collector stops a service for a part of the time. */
public final class GarbageCollection implements ServiceRule {
  /** A healthy service at a moderate load pauses for less than a hundredth of the time. */
  static final double MUCH_OF_THE_TIME = 0.05;

  @Override
  public Stream<Finding> of(ServiceSample service) {
    return service
        .figure(Metric.GC_PAUSE_SHARE)
        .filter(share -> share.value() >= MUCH_OF_THE_TIME)
        .map(share -> finding(service, share))
        .stream();
  }

  private static Finding finding(ServiceSample service, Figure share) {
    return new Finding(
        "garbage-collection",
        service.name(),
        "GC pauses took "
            + Figures.ratio(share.value())
            + " of the time (n = "
            + Figures.count(share.n())
            + " pauses); the bound is "
            + Figures.ratio(MUCH_OF_THE_TIME)
            + ". All that is timed meanwhile looks slow, queries too.",
        "Much is allocated for a request, or much of the heap stays in use.",
        "See \"allocated per request\" of the service; who allocates is in a recording: of a JVM,"
            + " jcmd <pid> JFR.start duration=30s filename=run.jfr.");
  }
}
