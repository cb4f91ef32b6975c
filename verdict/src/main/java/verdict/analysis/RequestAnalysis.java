package verdict.analysis;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.RequestFigures;

/**
 * One request name of a run, or all requests.
 *
 * @param failedByKind how many failed: an HTTP status, {@code check} or {@code no-response}
 */
public record RequestAnalysis(
    String name, List<Figure> figures, SortedMap<String, Long> failedByKind) {
  static RequestAnalysis of(RequestFigures request) {
    return new RequestAnalysis(request.name(), request.figures(), request.failedByKind());
  }

  /** The figure of that metric. */
  public Optional<Figure> figure(Metric metric) {
    return figures.stream().filter(f -> f.metric() == metric).findFirst();
  }

  /** How many requests failed. */
  public long failed() {
    return failedByKind.values().stream().mapToLong(Long::longValue).sum();
  }
}
