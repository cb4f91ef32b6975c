package verdict.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import verdict.sample.Metric;
import verdict.statistics.ChangePoints;
import verdict.statistics.Median;

/**
 * One metric over the measurements of one load on one machine under one set of conditions: under
 * others it is another number.
 *
 * @param metric which
 * @param requestsPerSecond the load, of the first point where it was achieved and not asked for
 * @param machine what identifies it
 * @param conditions as {@link HistoryEntry} has them
 * @param points in the order of time
 * @param changes the indices of the first points after a change
 */
public record Trend(
    Metric metric,
    double requestsPerSecond,
    SortedMap<String, String> machine,
    SortedMap<String, String> conditions,
    List<Point> points,
    List<Integer> changes) {

  /**
   * A measurement.
   *
   * @param median of the values of its rounds or runs
   * @param low the smallest of them
   * @param high the largest
   */
  public record Point(HistoryEntry entry, double median, double low, double high) {}

  public Trend {
    points = List.copyOf(points);
    changes = List.copyOf(changes);
  }

  /** All that a history has, by load, machine and conditions in the order in which they came. */
  public static List<Trend> of(List<HistoryEntry> history) {
    List<List<HistoryEntry>> series = new ArrayList<>();
    // Lines need not be: two branches of a history may have been joined.
    List<HistoryEntry> inOrder =
        history.stream().sorted(Comparator.comparing(HistoryEntry::at)).toList();
    for (HistoryEntry entry : inOrder) {
      series.stream()
          .filter(same -> same.get(0).isComparableWith(entry))
          .findFirst()
          .orElseGet(() -> added(new ArrayList<>(), series))
          .add(entry);
    }
    List<Trend> trends = new ArrayList<>();
    series.forEach(entries -> HistorySummary.KEPT.forEach(metric -> add(metric, entries, trends)));
    return trends;
  }

  private static List<HistoryEntry> added(List<HistoryEntry> entries, List<List<HistoryEntry>> to) {
    to.add(entries);
    return entries;
  }

  private static void add(Metric metric, List<HistoryEntry> entries, List<Trend> to) {
    List<Point> points = new ArrayList<>();
    for (HistoryEntry entry : entries) {
      List<Double> values = entry.values().getOrDefault(metric.key(), List.of());
      if (!values.isEmpty()) {
        List<Double> sorted = values.stream().sorted().toList();
        points.add(
            new Point(entry, Median.of(values), sorted.get(0), sorted.get(sorted.size() - 1)));
      }
    }
    if (!points.isEmpty()) {
      double[] medians = points.stream().mapToDouble(Point::median).toArray();
      to.add(
          new Trend(
              metric,
              entries.get(0).requestsPerSecond(),
              entries.get(0).machine(),
              entries.get(0).conditions(),
              points,
              ChangePoints.of(medians)));
    }
  }

  /** The median of the points from one change, or the beginning, to the next. */
  public double level(int from, int to) {
    return Median.of(points.subList(from, to).stream().map(Point::median).toList());
  }

  /** Where each level begins, and where the last one ends. */
  public List<Integer> bounds() {
    List<Integer> bounds = new ArrayList<>(List.of(0));
    bounds.addAll(changes);
    bounds.add(points.size());
    return bounds;
  }
}
