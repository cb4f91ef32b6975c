package verdict.run;

import java.util.List;
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
  public ServiceWindow {
    wentBackwards = List.copyOf(wentBackwards);
    changes = List.copyOf(changes);
    gauges = List.copyOf(gauges);
  }

  /** A value that goes up and down, before and after the window. */
  public record Gauge(String name, SortedMap<String, String> labels, double before, double after) {}
}
