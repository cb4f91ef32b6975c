package verdict.sample;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.run.ServiceWindow;

/**
 * What a service's time went into during one block, in milliseconds over all that it served.
 *
 * @param served requests, 0 or more
 * @param serverMs its server-side response times
 * @param databaseMs of its queries
 * @param connectionMs the waits for a database connection
 * @param timesQueries whether it reports how long its queries take, or has no database
 * @param calls to other services, by the name of the other
 */
public record ServiceTotals(
    String service,
    double served,
    double serverMs,
    double databaseMs,
    double connectionMs,
    boolean timesQueries,
    SortedMap<String, Calls> calls) {
  private static final double MS_PER_SECOND = 1_000;

  public ServiceTotals {
    calls = Collections.unmodifiableSortedMap(new TreeMap<>(calls));
  }

  /**
   * Calls to one other service.
   *
   * @param ms that they took together, as if one came after the other
   * @param count how many there were
   */
  public record Calls(double ms, double count) {}

  /** Absent when it did not tell how many requests it served. */
  static Optional<ServiceTotals> of(ServiceWindow window) {
    ServiceCounters counters = ServiceCounters.of(window);
    if (!counters.has(ServiceCounters.HTTP + "_count")) {
      return Optional.empty();
    }
    SortedMap<String, Double> counts = calls(counters, "_count");
    TreeMap<String, Calls> calls = new TreeMap<>();
    calls(counters, "_sum")
        .forEach(
            (called, seconds) -> {
              double count = counts.getOrDefault(called, 0.0);
              if (count > 0) {
                calls.put(called, new Calls(seconds * MS_PER_SECOND, count));
              }
            });
    return Optional.of(
        new ServiceTotals(
            window.service(),
            counters.total(ServiceCounters.HTTP + "_count"),
            ms(counters, ServiceCounters.HTTP),
            ms(counters, ServiceCounters.DB),
            ms(counters, ServiceCounters.POOL),
            counters.has(ServiceCounters.DB + "_count")
                || counters.total(ServiceCounters.POOL + "_count") == 0,
            calls));
  }

  private static double ms(ServiceCounters counters, String family) {
    return counters.total(family + "_sum") * MS_PER_SECOND;
  }

  private static SortedMap<String, Double> calls(ServiceCounters counters, String of) {
    return counters.sums(ServiceCounters.EXTERNAL + of, series -> series.label("service"));
  }

  /** Its calls as if one came after the other. */
  public double allCallsMs() {
    return calls.values().stream().mapToDouble(Calls::ms).sum();
  }

  /** The calls that it waited for the longest, if all overlap. */
  public double longestCallsMs() {
    return calls.values().stream().mapToDouble(Calls::ms).max().orElse(0);
  }

  /**
   * How much of its calls to another it waits for, at least: what is longer than all its others.
   */
  public double leastShareOf(String called) {
    double itsMs = Optional.ofNullable(calls.get(called)).map(Calls::ms).orElse(0.0);
    double othersMs =
        calls.entrySet().stream()
            .filter(call -> !call.getKey().equals(called))
            .mapToDouble(call -> call.getValue().ms())
            .max()
            .orElse(0);
    return itsMs > 0 ? Math.max(0, itsMs - othersMs) / itsMs : 0;
  }

  /** What is neither its database's nor a wait for it: its own work, and its calls. */
  public double leftMs() {
    return serverMs - databaseMs - connectionMs;
  }
}
