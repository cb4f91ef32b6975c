package verdict.sample;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import verdict.run.Series;
import verdict.run.ServiceWindow;

/**
 * By how much the counters of a service changed over the measured window. Those of a process that
 * was restarted, or that went backwards, tell nothing: then there is none.
 */
record ServiceCounters(List<Series> changes) {
  static final String HTTP = Metric.SERVED.family();
  static final String DB = Metric.DB_QUERY_MEAN.family();
  static final String POOL = Metric.POOL_ACQUIRE_MEAN.family();
  static final String EXTERNAL = Metric.EXTERNAL_MEAN.family();

  static ServiceCounters of(ServiceWindow window) {
    boolean unsound = window.restarted() || !window.wentBackwards().isEmpty();
    return new ServiceCounters(unsound ? List.of() : window.changes());
  }

  boolean has(String series) {
    return changes.stream().anyMatch(s -> s.name().equals(series));
  }

  /** Of all series of a name; 0 when there is none. */
  double total(String series) {
    return sums(series, s -> "").getOrDefault("", 0.0);
  }

  SortedMap<String, Double> sums(String series, Function<Series, String> part) {
    TreeMap<String, Double> sums = new TreeMap<>();
    changes.stream()
        .filter(s -> s.name().equals(series))
        .forEach(s -> sums.merge(part.apply(s), s.value(), Double::sum));
    return sums;
  }
}
