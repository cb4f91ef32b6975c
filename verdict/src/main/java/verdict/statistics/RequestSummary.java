package verdict.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.RequestSample;
import verdict.sample.Sample;

/**
 * The figures of one request name, or of all requests.
 *
 * @param figures counts always; response times only when a request succeeded
 */
public record RequestSummary(RequestSample sample, List<Figure> figures) {
  public RequestSummary {
    figures = List.copyOf(figures);
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
    Sample times = sample.succeeded();
    long n = times.size();
    if (n > 0) {
      figures.add(new Figure(Metric.MEAN, "", times.mean().orElseThrow(), n));
      figures.add(new Figure(Metric.P50, "", new Percentile(50).of(times), n));
      figures.add(new Figure(Metric.P95, "", new Percentile(95).of(times), n));
      figures.add(new Figure(Metric.P99, "", new Percentile(99).of(times), n));
      figures.add(new Figure(Metric.MIN, "", times.min().orElseThrow(), n));
      figures.add(new Figure(Metric.MAX, "", times.max().orElseThrow(), n));
    }
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
