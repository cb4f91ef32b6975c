package verdict.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import verdict.run.Series;

/**
 * Figures of the counters and timers that a service has of its own (docs/metrics.md): whoever adds
 * one sees it in the report, by its name in the scrape.
 */
final class OwnFigures {
  /** How the names begin of what platforms and clients of Prometheus count of themselves. */
  static final List<String> OF_PLATFORMS =
      List.of(
          "executor_",
          "go_",
          "http_client_",
          "http_server_",
          "jetty_",
          "jvm_",
          "nodejs_",
          "process_",
          "promhttp_",
          "python_",
          "r2dbc_",
          "reactor_netty_",
          "system_",
          "tasks_",
          "tomcat_");

  /** More series of one name are no parts that anybody reads: they are summed. */
  private static final int MOST_PARTS = 20;

  /** How many milliseconds the unit is that ends the name of a timer. */
  private static final Map<String, Double> MS_OF_UNITS =
      Map.of("_seconds", 1_000.0, "_milliseconds", 1.0);

  private static final String SUM = "_sum";
  private static final String COUNT = "_count";
  private static final String BUCKET = "_bucket";

  private final Map<String, List<Series>> byName;
  private final long served;
  private final List<Figure> figures = new ArrayList<>();

  private OwnFigures(List<Series> changes, Set<String> known, long served) {
    this.byName =
        changes.stream()
            .filter(series -> isOwn(series.name(), known))
            .collect(Collectors.groupingBy(Series::name, LinkedHashMap::new, Collectors.toList()));
    this.served = served;
  }

  private static boolean isOwn(String name, Set<String> known) {
    String family = name.replaceFirst("(" + SUM + "|" + COUNT + "|" + BUCKET + ")$", "");
    return !known.contains(family) && OF_PLATFORMS.stream().noneMatch(name::startsWith);
  }

  /**
   * All of them.
   *
   * @param changes of a service's counters over the measured window
   * @param known what has figures already, without the endings of distributions
   * @param served how many requests it served in it; with 0 nothing is counted per request
   */
  static List<Figure> of(List<Series> changes, Set<String> known, long served) {
    OwnFigures own = new OwnFigures(changes, known, served);
    for (String name : own.byName.keySet()) {
      if (own.isCounted(name)) {
        own.count(name);
      }
      if (name.endsWith(SUM)) {
        own.time(name.substring(0, name.length() - SUM.length()));
      }
    }
    return own.figures;
  }

  /** Counters, and the counts of distributions; neither their sums nor their buckets. */
  private boolean isCounted(String name) {
    boolean isSum =
        name.endsWith(SUM)
            && byName.containsKey(name.substring(0, name.length() - SUM.length()) + COUNT);
    return served > 0 && !isSum && !name.endsWith(BUCKET);
  }

  private void count(String name) {
    byLabels(name)
        .forEach(
            (labels, count) -> add(Metric.OWN_PER_REQUEST, name + labels, count / served, served));
  }

  /** Of what is no timer there is no mean. */
  private void time(String name) {
    MS_OF_UNITS.forEach(
        (unit, ms) -> {
          if (name.endsWith(unit)) {
            time(name, ms);
          }
        });
  }

  private void time(String timer, double msOfUnit) {
    SortedMap<String, Double> counts = byLabels(timer + COUNT);
    byLabels(timer + SUM)
        .forEach(
            (labels, sum) -> {
              double count = counts.getOrDefault(labels, 0.0);
              double ms = sum / count * msOfUnit;
              add(Metric.OWN_MEAN, timer + labels, ms, Math.round(count));
            });
  }

  /** What cannot be a figure is none: the mean of nothing, and sums that no double can hold. */
  private void add(Metric metric, String part, double value, long n) {
    if (Double.isFinite(value)) {
      figures.add(new Figure(metric, part, value, n));
    }
  }

  private SortedMap<String, Double> byLabels(String name) {
    List<Series> parts = byName.getOrDefault(name, List.of());
    TreeMap<String, Double> sums = new TreeMap<>();
    for (Series series : parts) {
      sums.merge(
          parts.size() > MOST_PARTS ? "" : labels(series.labels()), series.value(), Double::sum);
    }
    return sums;
  }

  /** As a scrape has them. */
  private static String labels(Map<String, String> labels) {
    return labels.isEmpty()
        ? ""
        : labels.entrySet().stream()
            .map(
                label ->
                    label.getKey()
                        + "=\""
                        + label.getValue().replace("\\", "\\\\").replace("\"", "\\\"")
                        + "\"")
            .collect(Collectors.joining(",", "{", "}"));
  }
}
