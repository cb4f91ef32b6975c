package verdict.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import verdict.sample.Metric;
import verdict.sample.Unit;

/**
 * What one side sent under a name, or in all.
 *
 * @param n how many requests, failed ones too
 * @param figures the medians of its units
 */
public record RequestsOfSide(long n, long failed, List<Value> figures) {
  /** Of a request. */
  public static final List<Metric> TIMES = List.of(Metric.MEAN, Metric.P50, Metric.P95, Metric.P99);

  /** Of all requests. */
  public static final List<Metric> OVERALL =
      List.of(Metric.MEAN, Metric.P95, Metric.P99, Metric.CPU_PER_REQUEST);

  /** A figure of several units: the median. */
  public record Value(Metric metric, double value, Unit unit) {}

  /** How many were answered well. */
  @JsonIgnore
  public long succeeded() {
    return n - failed;
  }

  /** The figure of that metric. */
  public Optional<Double> value(Metric metric) {
    return figures.stream().filter(of -> of.metric() == metric).map(Value::value).findFirst();
  }
}
