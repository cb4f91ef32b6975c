package verdict.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How the metrics of one service changed over the measured window.
 *
 * @param restarted whether the process after the window is another one than before it
 * @param wentBackwards names of counters that were smaller after the window than before
 * @param changes of every counter; buckets that did not change are left out
 * @param gauges at both edges
 */
public record ServiceWindow(
    String service,
    boolean restarted,
    List<String> wentBackwards,
    List<Series> changes,
    List<Gauge> gauges) {
  private static final String START_TIME = "process_start_time_seconds";

  public ServiceWindow {
    wentBackwards = List.copyOf(wentBackwards);
    changes = List.copyOf(changes);
    gauges = List.copyOf(gauges);
  }

  /** A value that goes up and down, before and after the window. */
  public record Gauge(String name, SortedMap<String, String> labels, double before, double after) {}

  /** What happened between two scrapes; a counter that is new in the second one started at 0. */
  public static ServiceWindow between(String service, MetricsScrape before, MetricsScrape after) {
    Map<Series.Key, Series> old = new HashMap<>();
    before.series().forEach(series -> old.put(series.key(), series));
    LinkedHashMap<String, Boolean> backwards = new LinkedHashMap<>();
    List<Series> changes = new ArrayList<>();
    List<Gauge> gauges = new ArrayList<>();
    boolean restarted = false;
    for (Series now : after.series()) {
      Series then = old.get(now.key());
      if (!after.isCounter(now.name())) {
        // Micrometer gives up to a millisecond of rounding to the start time; a restart is seconds.
        restarted |=
            now.name().equals(START_TIME)
                && then != null
                && Math.abs(now.value() - then.value()) > 0.5;
        if (then != null && Double.isFinite(now.value()) && Double.isFinite(then.value())) {
          gauges.add(new Gauge(now.name(), now.labels(), then.value(), now.value()));
        }
        continue;
      }
      double change = now.value() - (then == null ? 0 : then.value());
      if (change < 0) {
        backwards.put(now.name(), true);
      }
      if (Double.isFinite(change) && !(change == 0 && now.name().endsWith("_bucket"))) {
        changes.add(now.withValue(change));
      }
    }
    return new ServiceWindow(service, restarted, List.copyOf(backwards.keySet()), changes, gauges);
  }
}
