package verdict.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import verdict.sample.BlockFigures;
import verdict.sample.ServiceTotals;

/**
 * What a service's time for one of its requests is made of, in milliseconds: means over the blocks
 * of a side. Concurrent calls overlap, so that their part is known by its bounds alone: at least
 * the longest of them, at most all of them or what is left.
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
  public double selfMostMs() {
    return Math.max(0, wholeMs - databaseMs - connectionMs - callsLeastMs);
  }

  /** Of every service that tells its response time in all blocks, in the order of their names. */
  public static List<ServiceTimes> of(List<BlockFigures> side) {
    Map<String, List<ServiceTotals>> byService = new TreeMap<>();
    for (BlockFigures block : side) {
      block.totals().stream()
          .filter(totals -> totals.served() > 0)
          .forEach(
              totals ->
                  byService
                      .computeIfAbsent(totals.service(), first -> new ArrayList<>())
                      .add(totals));
    }
    return byService.values().stream()
        .filter(blocks -> blocks.size() == side.size())
        .map(ServiceTimes::mean)
        .toList();
  }

  private static ServiceTimes mean(List<ServiceTotals> blocks) {
    return new ServiceTimes(
        blocks.get(0).service(),
        mean(blocks, ServiceTotals::serverMs),
        mean(blocks, ServiceTotals::databaseMs),
        mean(blocks, ServiceTotals::connectionMs),
        mean(blocks, totals -> within(totals.longestCallsMs(), totals.leftMs())),
        mean(blocks, totals -> within(totals.allCallsMs(), totals.leftMs())));
  }

  private static double mean(List<ServiceTotals> blocks, ToDoubleFunction<ServiceTotals> part) {
    return blocks.stream()
        .mapToDouble(totals -> part.applyAsDouble(totals) / totals.served())
        .average()
        .orElseThrow();
  }

  private static double within(double calls, double left) {
    return Math.max(0, Math.min(calls, left));
  }
}
