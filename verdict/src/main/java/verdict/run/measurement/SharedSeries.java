package verdict.run.measurement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import verdict.file.JsonFields;
import verdict.run.Series;
import verdict.run.ServiceWindow;

/**
 * The metrics of services in many blocks: what a series is called is written once, and each block
 * has numbers alone. Buckets are left out, which no figure is made of, and of values that go up and
 * down all but those that figures are made of.
 */
final class SharedSeries {
  private static final Set<String> KEPT_GAUGES =
      Set.of(
          "process_resident_memory_bytes",
          "process_start_time_seconds",
          "jvm_memory_used_bytes",
          "jvm_memory_max_bytes",
          "jvm_memory_usage_after_gc");

  /** What a series is called. */
  private record Name(String name, SortedMap<String, String> labels) {}

  private final Map<Name, Integer> places = new LinkedHashMap<>();

  /** Writes the windows of a block. */
  void write(Map<String, ServiceWindow> services, ObjectNode into) {
    services.forEach((service, window) -> write(window, into.putObject(service)));
  }

  private void write(ServiceWindow window, ObjectNode into) {
    into.put("restarted", window.restarted());
    window.wentBackwards().forEach(into.putArray("wentBackwards")::add);
    ArrayNode changes = into.putArray("changes");
    for (Series series : window.changes()) {
      if (!series.name().endsWith("_bucket")) {
        changes.addArray().add(place(series.name(), series.labels())).add(series.value());
      }
    }
    ArrayNode gauges = into.putArray("gauges");
    for (ServiceWindow.Gauge gauge : window.gauges()) {
      if (KEPT_GAUGES.contains(gauge.name())) {
        gauges
            .addArray()
            .add(place(gauge.name(), gauge.labels()))
            .add(gauge.before())
            .add(gauge.after());
      }
    }
  }

  private int place(String name, SortedMap<String, String> labels) {
    return places.computeIfAbsent(new Name(name, labels), first -> places.size());
  }

  /** Writes the names, once all blocks are written. */
  void writeNames(ArrayNode into) {
    for (Name each : places.keySet()) {
      ObjectNode node = into.addObject().put("name", each.name);
      ObjectNode labels = node.putObject("labels");
      each.labels.forEach(labels::put);
    }
  }

  /** Reads the names of a file, in their order. */
  static List<Series> names(JsonFields file) {
    List<Series> names = new ArrayList<>();
    file.each("series", each -> names.add(new Series(each.text("name"), each.texts("labels"), 0)));
    return names;
  }

  /** Reads the window of a service in a block. */
  static ServiceWindow read(String service, JsonFields window, List<Series> names) {
    List<Series> changes = new ArrayList<>();
    for (double[] numbers : numbers(window, "changes", 2)) {
      changes.add(name(window, numbers[0], names).withValue(numbers[1]));
    }
    List<ServiceWindow.Gauge> gauges = new ArrayList<>();
    for (double[] numbers : numbers(window, "gauges", 3)) {
      Series name = name(window, numbers[0], names);
      gauges.add(new ServiceWindow.Gauge(name.name(), name.labels(), numbers[1], numbers[2]));
    }
    List<String> backwards = new ArrayList<>();
    window.array("wentBackwards").forEach(name -> backwards.add(name.asText()));
    return new ServiceWindow(service, window.flag("restarted"), backwards, changes, gauges);
  }

  private static Series name(JsonFields window, double place, List<Series> names) {
    if (!(place >= 0 && place < names.size())) {
      throw window.unreadable(
          "names series " + place + " of " + names.size() + " in " + window.path());
    }
    return names.get((int) place);
  }

  private static List<double[]> numbers(JsonFields of, String field, int each) {
    List<double[]> all = new ArrayList<>();
    for (var row : of.array(field)) {
      double[] numbers = new double[each];
      for (int i = 0; i < each; i++) {
        if (!row.path(i).isNumber() || row.size() != each) {
          throw of.unreadable(
              "has " + row + " in field " + of.name(field) + ", not " + each + " numbers");
        }
        numbers[i] = row.get(i).doubleValue();
      }
      all.add(numbers);
    }
    return all;
  }
}
