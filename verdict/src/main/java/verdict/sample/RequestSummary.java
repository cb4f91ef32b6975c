package verdict.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures of one request name, or of all requests.
 *
 * @param figures counts always; response times only when a request succeeded
 */
public record RequestSummary(RequestSample sample, List<Figure> figures) {
  private static final List<Metric> SHOWN =
      List.of(Metric.MEAN, Metric.P50, Metric.P95, Metric.P99, Metric.MIN, Metric.MAX);

  public RequestSummary {
    figures = List.copyOf(figures);
  }

  /** Without a throughput, for requests that came one block after another. */
  public static RequestSummary of(RequestSample sample) {
    RequestSummary timed = of(sample, 1);
    return new RequestSummary(
        sample, timed.figures.stream().filter(f -> f.metric() != Metric.THROUGHPUT).toList());
  }

  /**
   * @param seconds over which the requests were delivered, above 0
   */
  static RequestSummary of(RequestSample sample, double seconds) {
    List<Figure> figures = new ArrayList<>();
    long count = sample.count();
    figures.add(new Figure(Metric.REQUESTS, "", count, count));
    figures.add(new Figure(Metric.FAILED_REQUESTS, "", sample.failed(), count));
    figures.add(new Figure(Metric.THROUGHPUT, "", count / seconds, count));
    if (count > 0) {
      double failureRatio = (double) sample.failed() / count;
      figures.add(new Figure(Metric.FAILURE_RATIO, "", failureRatio, count));
    }
    figures.addAll(TimeFigures.of(sample.succeeded(), SHOWN));
    return new RequestSummary(sample, figures);
  }

  public String name() {
    return sample.name();
  }

  public Optional<Figure> figure(Metric metric) {
    return figures.stream().filter(f -> f.metric() == metric).findFirst();
  }

  /** The value of a figure, for rules that need no n. */
  public Optional<Double> value(Metric metric) {
    return figure(metric).map(Figure::value);
  }
}
