package verdict.statistics;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.ServiceSample;

/**
 * What a service's time went into during one block, in milliseconds over all that it served.
 *
 * @param served requests, 0 or more
 * @param serverMs its server-side response times
 * @param databaseMs of its queries
 * @param connectionMs the waits for a database connection
 * @param calls to other services, by the name of the other
 */
record ServiceTotals(
    String service,
    double served,
    double serverMs,
    double databaseMs,
    double connectionMs,
    SortedMap<String, Calls> calls) {
  ServiceTotals {
    calls = Collections.unmodifiableSortedMap(new TreeMap<>(calls));
  }

  /**
   * Calls to one other service.
   *
   * @param ms that they took together, as if one came after the other
   * @param count how many there were
   */
  record Calls(double ms, double count) {}

  /** Absent when it did not tell how many requests it served. */
  static Optional<ServiceTotals> of(ServiceSample service) {
    if (service.figure(Metric.SERVED).isEmpty()) {
      return Optional.empty();
    }
    TreeMap<String, Calls> calls = new TreeMap<>();
    service
        .figures(Metric.EXTERNAL_MEAN)
        .forEach(call -> calls.put(call.part(), new Calls(total(call), call.n())));
    return Optional.of(
        new ServiceTotals(
            service.name(),
            service.figure(Metric.SERVED).map(Figure::value).orElse(0.0),
            total(service, Metric.SERVER_SIDE_MEAN),
            total(service, Metric.DB_QUERY_MEAN),
            total(service, Metric.POOL_ACQUIRE_MEAN),
            calls));
  }

  private static double total(ServiceSample service, Metric meanMs) {
    return service.figure(meanMs).map(ServiceTotals::total).orElse(0.0);
  }

  private static double total(Figure meanMs) {
    return meanMs.value() * meanMs.n();
  }

  /** Its calls as if one came after the other. */
  double allCallsMs() {
    return calls.values().stream().mapToDouble(Calls::ms).sum();
  }

  /** The calls that it waited for the longest, if all overlap. */
  double longestCallsMs() {
    return calls.values().stream().mapToDouble(Calls::ms).max().orElse(0);
  }

  /**
   * How much of its calls to another it waits for, at least: what is longer than all its others.
   */
  double leastShareOf(String called) {
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
  double leftMs() {
    return serverMs - databaseMs - connectionMs;
  }
}
