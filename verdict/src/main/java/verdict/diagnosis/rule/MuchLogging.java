package verdict.diagnosis.rule;

import java.util.stream.Stream;
import verdict.diagnosis.Finding;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.ServiceSample;

/** A service writes many log events for a request. */
public final class MuchLogging implements ServiceRule {
  /** One or two may be an access log. */
  static final double MANY_PER_REQUEST = 5;

  @Override
  public Stream<Finding> of(ServiceSample service) {
    double events = service.figures(Metric.LOG_EVENTS).stream().mapToDouble(Figure::value).sum();
    return service
        .figure(Metric.SERVED)
        .filter(served -> served.value() > 0)
        .filter(served -> events / served.value() >= MANY_PER_REQUEST)
        .map(served -> finding(service, events / served.value(), served))
        .stream();
  }

  private static Finding finding(ServiceSample service, double perRequest, Figure served) {
    return new Finding(
        "much-logging",
        service.name(),
        Figures.tenths(perRequest)
            + " log events per request (n = "
            + Figures.count(served.n())
            + " requests); the bound is "
            + Figures.tenths(MANY_PER_REQUEST)
            + ".",
        "A logger at DEBUG or TRACE, or a line for every step of a request.",
        "See \"log events\" by level; set the level to WARN (logging.level.root) and measure again.");
  }
}
