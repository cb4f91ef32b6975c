package verdict.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.Function;
import verdict.run.Series;
import verdict.run.ServiceWindow;

/**
 * Derives the figures of a service from the changes of its counters (docs/metrics.md).
 *
 * <p>A mean is the change of a sum over the change of a count; no percentile is read from buckets,
 * which are far too coarse for one.
 */
final class ServiceFigures {
  private static final double MS_PER_SECOND = 1_000;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final String GC = Metric.GC_PAUSE.family();
  private static final String JIT = Metric.JIT_CPU.family();
  private static final String CPU_TIME = Metric.CPU.family();
  private static final String COLLECTED = "jvm_gc_memory_allocated_bytes_total";
  private static final String MEMORY = Metric.HEAP_USED.family();

  /** More are raw paths or texts of queries, and no parts that anybody reads. */
  private static final int MOST_PARTS = 200;

  /** With so many, one more or less is a tenth. */
  private static final int LEAST_COLLECTIONS = 10;

  private final ServiceWindow window;
  private final ServiceCounters counters;
  private final double windowSeconds;
  private final List<Figure> figures = new ArrayList<>();

  private ServiceFigures(ServiceWindow window, double windowSeconds) {
    this.window = window;
    this.counters = ServiceCounters.of(window);
    this.windowSeconds = windowSeconds;
  }

  static ServiceSample of(ServiceWindow window, double windowSeconds) {
    return new ServiceSample(window.service(), new ServiceFigures(window, windowSeconds).derive());
  }

  private List<Figure> derive() {
    long served = Math.round(counters.total(ServiceCounters.HTTP + "_count"));
    if (counters.has(ServiceCounters.HTTP + "_count")) {
      add(Metric.SERVED, "", served, served);
    }
    cpu(served);
    gauge(Metric.RESIDENT_MEMORY, "");
    gauge(Metric.HEAP_USED, "heap");
    gauge(Metric.HEAP_AFTER_GC, "heap");
    gauge(Metric.THREADS, "");
    gauge(Metric.POOL_MOST, "");
    gauge(Metric.REQUEST_THREADS_MOST, "");
    meanMs(Metric.SERVER_SIDE_MEAN, s -> "");
    meanMs(Metric.SERVER_SIDE_MEAN, s -> (s.label("method") + " " + s.label("endpoint")).strip());
    meanMs(Metric.DB_QUERY_MEAN, s -> "");
    meanMs(Metric.DB_QUERY_MEAN, s -> s.label("query_type"));
    perRequest(Metric.DB_QUERIES_PER_REQUEST, served, s -> "");
    perRequest(Metric.DB_QUERIES_PER_REQUEST, served, s -> s.label("query_type"));
    meanMs(Metric.POOL_ACQUIRE_MEAN, s -> "");
    perRequest(Metric.POOL_ACQUIRES_PER_REQUEST, served, s -> "");
    meanMs(Metric.EXTERNAL_MEAN, s -> s.label("service"));
    perRequest(Metric.EXTERNAL_PER_REQUEST, served, s -> s.label("service"));
    meanMs(Metric.EVENT_LOOP_LAG_MEAN, s -> "");
    if (counters.has(GC + "_sum")) {
      long pauses = Math.round(counters.total(GC + "_count"));
      add(Metric.GC_PAUSE, "", counters.total(GC + "_sum") * MS_PER_SECOND, pauses);
      add(Metric.GC_PAUSE_SHARE, "", counters.total(GC + "_sum") / windowSeconds, pauses);
    }
    allocated(served);
    mean(Metric.RESPONSE_BYTES_MEAN, 1, s -> s.label("endpoint"));
    counters
        .sums(Metric.LOG_EVENTS.family(), s -> s.label("level"))
        .forEach((level, events) -> add(Metric.LOG_EVENTS, level, events, Math.round(events)));
    figures.addAll(OwnFigures.of(counters.changes(), Metric.families(), served));
    figures.sort(Comparator.comparing(Figure::metric).thenComparing(Figure::part));
    return figures;
  }

  private void cpu(long served) {
    if (!counters.has(CPU_TIME)) {
      return;
    }
    double seconds = counters.total(CPU_TIME) / NANOS_PER_SECOND;
    add(Metric.CPU, "", seconds, 1);
    add(Metric.CPU_CORES, "", seconds / windowSeconds, 1);
    if (served > 0) {
      add(Metric.CPU_PER_REQUEST, "", seconds / served, served);
    }
    if (counters.has(JIT)) {
      double jit = counters.total(JIT) / NANOS_PER_SECOND;
      add(Metric.JIT_CPU, "", jit, 1);
      if (served > 0 && jit < seconds) {
        add(Metric.CPU_PER_REQUEST_WITHOUT_JIT, "", (seconds - jit) / served, served);
      }
    }
  }

  private void allocated(long served) {
    OptionalDouble bytes = allocated(window, counters);
    if (served > 0 && bytes.isPresent()) {
      add(Metric.ALLOCATED_PER_REQUEST, "", bytes.getAsDouble() / served, served);
    }
  }

  /**
   * How many bytes it allocated. Where a service does not count them, what its collections and its
   * eden tell.
   */
  static OptionalDouble allocated(ServiceWindow window, ServiceCounters counters) {
    if (counters.has(Metric.ALLOCATED_PER_REQUEST.family())) {
      return OptionalDouble.of(counters.total(Metric.ALLOCATED_PER_REQUEST.family()));
    }
    return counters.has(COLLECTED) ? collected(window, counters) : OptionalDouble.empty();
  }

  /**
   * Micrometer's counter moves when a collection ends, by what eden held before it. What eden holds
   * at an edge of the window is allocated and not counted yet. Without an eden there is only the
   * counter, which tells the collections' rhythm when there are few of them. A collection between
   * the reading of the two at an edge loses an eden: what comes out below 0 is not known.
   */
  private static OptionalDouble collected(ServiceWindow window, ServiceCounters counters) {
    List<ServiceWindow.Gauge> eden =
        window.gauges().stream()
            .filter(gauge -> gauge.name().equals(MEMORY))
            .filter(gauge -> gauge.labels().getOrDefault("id", "").endsWith("Eden Space"))
            .toList();
    boolean isKnown = eden.size() == 1 || counters.total(GC + "_count") >= LEAST_COLLECTIONS;
    double notCounted = eden.stream().mapToDouble(of -> of.after() - of.before()).sum();
    double bytes = counters.total(COLLECTED) + notCounted;
    return isKnown && bytes >= 0 ? OptionalDouble.of(bytes) : OptionalDouble.empty();
  }

  private void gauge(Metric metric, String area) {
    double[] values =
        window.gauges().stream()
            .filter(g -> g.name().equals(metric.family()))
            .filter(g -> area.isEmpty() || area.equals(g.labels().get("area")))
            .mapToDouble(ServiceWindow.Gauge::after)
            .filter(value -> value >= 0) // -1 is no limit
            .toArray();
    if (values.length > 0) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      add(metric, "", sum, 1);
    }
  }

  private void meanMs(Metric metric, Function<Series, String> part) {
    mean(metric, MS_PER_SECOND, part);
  }

  private void mean(Metric metric, double unitsPerSum, Function<Series, String> part) {
    SortedMap<String, Double> counts = counters.sums(metric.family() + "_count", part);
    if (counts.size() > MOST_PARTS) {
      return;
    }
    counters
        .sums(metric.family() + "_sum", part)
        .forEach(
            (name, sum) -> {
              double count = counts.getOrDefault(name, 0.0);
              if (count > 0) {
                add(metric, name, sum / count * unitsPerSum, Math.round(count));
              }
            });
  }

  private void perRequest(Metric metric, long served, Function<Series, String> part) {
    if (served > 0) {
      SortedMap<String, Double> counts = counters.sums(metric.family() + "_count", part);
      if (counts.size() <= MOST_PARTS) {
        counts.forEach((name, count) -> add(metric, name, count / served, served));
      }
    }
  }

  private void add(Metric metric, String part, double value, long n) {
    figures.add(new Figure(metric, part, value, n));
  }
}
