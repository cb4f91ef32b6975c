package verdict.diagnosis.rule;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.diagnosis.Finding;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.ServiceSample;

/** One thing that a service calls takes most of the service's time. */
public final class DominatingDependency implements ServiceRule {
  static final double MOST_OF_THE_TIME = 0.5;

  /** Under this, a share of a response time is nothing that anybody would work on. */
  static final double WORTH_A_LOOK_MS = 5;

  private record Part(String name, double msPerRequest) {}

  @Override
  public Stream<Finding> of(ServiceSample service) {
    Optional<Double> wholeMs = service.figure(Metric.SERVER_SIDE_MEAN).map(Figure::value);
    return Stream.concat(
        parts(service, Metric.EXTERNAL_MEAN, Metric.EXTERNAL_PER_REQUEST, "calls to "),
        parts(service, Metric.DB_QUERY_MEAN, Metric.DB_QUERIES_PER_REQUEST, "query "))
        .filter(part -> part.msPerRequest >= WORTH_A_LOOK_MS)
        .max(Comparator.comparingDouble(Part::msPerRequest))
        .flatMap(
            part ->
                wholeMs
                    .filter(whole -> whole > 0)
                    .filter(whole -> part.msPerRequest / whole >= MOST_OF_THE_TIME)
                    .map(whole -> finding(service, part, whole)))
        .stream();
  }

  private static Stream<Part> parts(
      ServiceSample service, Metric mean, Metric perRequest, String prefix) {
    return service.figures(mean).stream()
        .filter(figure -> !figure.part().isEmpty())
        .flatMap(
            figure ->
                service.figures(perRequest).stream()
                    .filter(count -> count.part().equals(figure.part()))
                    .map(n -> new Part(prefix + figure.part(), figure.value() * n.value())));
  }

  private static Finding finding(ServiceSample service, Part part, double wholeMs) {
    return new Finding(
        "dominating-dependency",
        service.name(),
        part.name
            + ": "
            + Figures.ms(part.msPerRequest)
            + " of "
            + Figures.ms(wholeMs)
            + " server-side per request, "
            + Figures.ratio(part.msPerRequest / wholeMs)
            + "; the bound is "
            + Figures.ratio(MOST_OF_THE_TIME)
            + ". Concurrent calls overlap, so shares may add up to more than 100 %.",
        "The service waits for this more than it works.",
        "For a query, run EXPLAIN (ANALYZE, BUFFERS) on it; for another service, read its own row"
            + " in the service table; then ask whether the calls can be fewer or parallel.");
  }
}
