package verdict.diagnosis.rule;

import java.util.stream.Stream;
import verdict.diagnosis.Finding;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.ServiceSample;
import verdict.sample.Unit;

/** An endpoint answers much at once. */
public final class LargeResponses implements ServiceRule {
  /** A page of a hundred rows of one kilobyte each. */
  static final double LARGE_BYTES = 100_000;

  @Override
  public Stream<Finding> of(ServiceSample service) {
    return service.figures(Metric.RESPONSE_BYTES_MEAN).stream()
        .filter(size -> size.value() >= LARGE_BYTES)
        .map(size -> finding(service, size));
  }

  private static Finding finding(ServiceSample service, Figure size) {
    return new Finding(
        "large-responses",
        service.name(),
        size.part()
            + " answers "
            + Figures.text(Unit.BYTES, size.value())
            + " in the mean (n = "
            + Figures.count(size.n())
            + "); the bound is "
            + Figures.text(Unit.BYTES, LARGE_BYTES)
            + ".",
        "A list without a bound, which grows with the table, or more columns than are shown.",
        "Answer a page with a bound, and see whether the size changes with the number of rows"
            + " (-Dheroes=100).");
  }
}
