package verdict.diagnosis.rule;

import java.util.stream.Stream;
import verdict.diagnosis.Finding;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.ServiceSample;

/** A request asks the same query again and again, as N+1 queries do. */
public final class ManyQueries implements ServiceRule {
  /** Of one type, in the mean of all requests of a service, those that ask none included. */
  static final double MANY_PER_REQUEST = 5;

  @Override
  public Stream<Finding> of(ServiceSample service) {
    return service.figures(Metric.DB_QUERIES_PER_REQUEST).stream()
        .filter(queries -> !queries.part().isEmpty())
        .filter(queries -> queries.value() >= MANY_PER_REQUEST)
        .map(queries -> finding(service, queries));
  }

  private static Finding finding(ServiceSample service, Figure queries) {
    return new Finding(
        "many-queries",
        service.name(),
        "query "
            + queries.part()
            + ": "
            + Figures.tenths(queries.value())
            + " per request (n = "
            + Figures.count(queries.n())
            + " requests); the bound is "
            + Figures.tenths(MANY_PER_REQUEST)
            + ".",
        "N+1 queries: one for a list, and one more for each of its rows.",
        "Ask for all rows by one query, by a join or with WHERE id = ANY($1).");
  }
}
