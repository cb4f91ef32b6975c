package verdict.run.measurement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import verdict.file.WrongField;
import verdict.run.Series;
import verdict.run.measurement.MeasurementJson.SeriesName;
import verdict.run.metrics.MetricNames;

/**
 * What the series of a measurement file are called, each once. Of several windows, buckets are left
 * out, which no figure is made of, and of values that go up and down all but those that figures are
 * made of.
 */
final class SeriesTable {
  private static final Set<String> KEPT_GAUGES =
      Set.of("process_start_time_seconds", "jvm_memory_max_bytes", "jvm_memory_usage_after_gc");

  private final boolean keepsAll;
  private final Map<SeriesName, Integer> places = new LinkedHashMap<>();
  private final List<Series> series = new ArrayList<>();

  private SeriesTable(boolean keepsAll) {
    this.keepsAll = keepsAll;
  }

  /** One to be filled while windows are written. */
  static SeriesTable forWindows(int count) {
    return new SeriesTable(count == 1);
  }

  /** That of a file. */
  static SeriesTable of(List<SeriesName> names) {
    SeriesTable table = new SeriesTable(true);
    names.forEach(each -> table.series.add(new Series(each.name(), each.labels(), 0)));
    return table;
  }

  boolean keepsChange(String name) {
    return keepsAll || !name.endsWith("_bucket");
  }

  boolean keepsGauge(String name) {
    return keepsAll || KEPT_GAUGES.contains(name) || MetricNames.gauges().contains(name);
  }

  /** Where a series is, added when it is new. */
  int place(String name, SortedMap<String, String> labels) {
    return places.computeIfAbsent(new SeriesName(name, labels), first -> places.size());
  }

  /** All names, in the order of their places. */
  List<SeriesName> names() {
    return List.copyOf(places.keySet());
  }

  /**
   * The series at a place, without a value.
   *
   * @param field that names it
   */
  Series at(int place, String field) {
    if (place < 0 || place >= series.size()) {
      throw new WrongField("names series " + place + " of " + series.size() + " in %s", field);
    }
    return series.get(place);
  }
}
