package verdict.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.run.TimeCounts;

/**
 * The figures of one request name, or of all requests.
 *
 * @param count how many there were, failed ones too
 * @param succeeded response times of the successful requests; failing fast is no speed-up, so the
 *     failed ones are kept out. Empty where figures alone were printed
 * @param failedByKind how many failed: an HTTP status, {@code check} or {@code no-response}
 * @param figures counts always; a throughput when it is known how long it took; response times only
 *     when a request succeeded
 */
public record RequestFigures(
    String name,
    long count,
    TimeCounts succeeded,
    SortedMap<String, Long> failedByKind,
    List<Figure> figures) {
  /** The name of all requests together. */
  public static final String ALL = "all requests";

  private static final String ANY_KIND = "any";

  public RequestFigures {
    failedByKind = Collections.unmodifiableSortedMap(new TreeMap<>(failedByKind));
    figures = List.copyOf(figures);
  }

  /**
   * @param seconds over which the requests were sent, above 0; empty when that is not known
   */
  static RequestFigures of(
      String name,
      TimeCounts succeeded,
      SortedMap<String, Long> failedByKind,
      OptionalDouble seconds) {
    long failed = sum(failedByKind);
    long count = succeeded.total() + failed;
    List<Figure> figures = counts(count, failed, seconds);
    figures.addAll(TimeFigures.of(succeeded, Metric.allFor(Metric.Use.SHOWN_OF_REQUESTS)));
    return new RequestFigures(name, count, succeeded, failedByKind, figures);
  }

  /** Requests of several blocks, of which it does not matter how they failed. */
  public static RequestFigures together(TimeCounts succeeded, long failed) {
    return of(ALL, succeeded, anyKind(failed), OptionalDouble.empty());
  }

  /** What a report of Gatling's printed of them. */
  static RequestFigures printed(ResultsRow row) {
    long count = row.total().count();
    long failed = row.failed().count();
    List<Figure> figures = counts(count, failed, OptionalDouble.empty());
    if (row.succeeded().count() > 0) {
      row.succeeded().figures().stream()
          .filter(figure -> TimeFigures.ALL.contains(figure.metric()))
          .forEach(figures::add);
    }
    return new RequestFigures(row.name(), count, TimeCounts.empty(), anyKind(failed), figures);
  }

  private static List<Figure> counts(long count, long failed, OptionalDouble seconds) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(Metric.REQUESTS, "", count, count));
    figures.add(new Figure(Metric.FAILED_REQUESTS, "", failed, count));
    if (seconds.isPresent()) {
      figures.add(new Figure(Metric.THROUGHPUT, "", count / seconds.getAsDouble(), count));
    }
    if (count > 0) {
      figures.add(new Figure(Metric.FAILURE_RATIO, "", (double) failed / count, count));
    }
    return figures;
  }

  private static SortedMap<String, Long> anyKind(long failed) {
    TreeMap<String, Long> kinds = new TreeMap<>();
    if (failed > 0) {
      kinds.put(ANY_KIND, failed);
    }
    return kinds;
  }

  private static long sum(SortedMap<String, Long> kinds) {
    return kinds.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many requests failed. */
  public long failed() {
    return sum(failedByKind);
  }

  public Optional<Figure> figure(Metric metric) {
    return figures.stream().filter(f -> f.metric() == metric).findFirst();
  }

  /** The value of a figure, for rules that need no n. */
  public Optional<Double> value(Metric metric) {
    return figure(metric).map(Figure::value);
  }
}
