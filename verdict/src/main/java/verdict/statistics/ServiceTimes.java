package verdict.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.ServiceSample;

/**
 * What a service's time for a request is made of, in milliseconds: means over the blocks of a side.
 * Calls that are made at the same time overlap, so that their part is known by its bounds alone: at
 * least the longest of them, at most all of them or what is left.
 *
 * @param wholeMs its server-side response time
 * @param databaseMs of its queries
 * @param connectionMs the wait for a database connection
 * @param callsLeastMs the least that it waits for other services
 * @param callsMostMs the most
 */
public record ServiceTimes(
    String service,
    double wholeMs,
    double databaseMs,
    double connectionMs,
    double callsLeastMs,
    double callsMostMs) {

  /** The most that is the service's own work: all that is nothing else. */
  public double itselfMostMs() {
    return Math.max(0, wholeMs - databaseMs - connectionMs - callsLeastMs);
  }

  /** Of every service that tells its response time in all blocks, in the order of their names. */
  public static List<ServiceTimes> of(List<BlockFigures> side) {
    Map<String, List<ServiceTimes>> byService = new TreeMap<>();
    for (BlockFigures block : side) {
      block.summary().stream()
          .flatMap(summary -> summary.measured().services().stream())
          .flatMap(service -> of(service).stream())
          .forEach(
              times ->
                  byService
                      .computeIfAbsent(times.service, first -> new ArrayList<>())
                      .add(times));
    }
    return byService.values().stream()
        .filter(blocks -> blocks.size() == side.size())
        .map(ServiceTimes::mean)
        .toList();
  }

  private static Optional<ServiceTimes> of(ServiceSample service) {
    Optional<Figure> whole = service.figure(Metric.SERVER_SIDE_MEAN);
    double served = service.figure(Metric.SERVED).map(Figure::value).orElse(0.0);
    if (whole.isEmpty() || !(served > 0)) {
      return Optional.empty();
    }
    double wholeMs = whole.get().value();
    double database = perRequest(service.figure(Metric.DB_QUERY_MEAN), served);
    double connection = perRequest(service.figure(Metric.POOL_ACQUIRE_MEAN), served);
    double longest = 0;
    double sum = 0;
    for (Figure call : service.figures(Metric.EXTERNAL_MEAN)) {
      double ms = call.value() * call.n() / served;
      longest = Math.max(longest, ms);
      sum += ms;
    }
    double left = Math.max(0, wholeMs - database - connection);
    return Optional.of(
        new ServiceTimes(
            service.name(),
            wholeMs,
            database,
            connection,
            Math.min(longest, left),
            Math.min(sum, left)));
  }

  private static double perRequest(Optional<Figure> meanMs, double served) {
    return meanMs.map(of -> of.value() * of.n() / served).orElse(0.0);
  }

  private static ServiceTimes mean(List<ServiceTimes> blocks) {
    return new ServiceTimes(
        blocks.get(0).service,
        mean(blocks, ServiceTimes::wholeMs),
        mean(blocks, ServiceTimes::databaseMs),
        mean(blocks, ServiceTimes::connectionMs),
        mean(blocks, ServiceTimes::callsLeastMs),
        mean(blocks, ServiceTimes::callsMostMs));
  }

  private static double mean(
      List<ServiceTimes> blocks, ToDoubleFunction<ServiceTimes> part) {
    return blocks.stream().mapToDouble(part).average().orElseThrow();
  }
}
