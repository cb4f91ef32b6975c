package verdict.run.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import verdict.file.UnreadableInput;
import verdict.run.Series;
import verdict.run.ServiceWindow;

/** The metrics of one service at one moment, in Prometheus text format 0.0.4. */
public final class MetricsScrape {
  private static final String START_TIME = "process_start_time_seconds";

  private final Map<String, String> types;
  private final List<Series> series;

  private MetricsScrape(Map<String, String> types, List<Series> series) {
    this.types = Map.copyOf(types);
    this.series = List.copyOf(series);
  }

  /**
   * @throws UnreadableInput when a line is not of the format; the message has its number
   */
  public static MetricsScrape read(Path file) {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(file, "cannot be read (" + e + ")");
    }
    Map<String, String> types = new HashMap<>();
    List<Series> series = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        parse(line.strip(), types, series);
      } catch (IllegalArgumentException e) {
        throw unreadable(file, "has a bad line " + number + " (" + e.getMessage() + ")");
      }
    }
    return new MetricsScrape(types, series);
  }

  private static UnreadableInput unreadable(Path file, String found) {
    return new UnreadableInput(
        file,
        found,
        "Prometheus text format 0.0.4",
        "check that /metrics of the service answers in it, and measure again");
  }

  private static void parse(String line, Map<String, String> types, List<Series> series) {
    if (line.startsWith("#")) {
      String[] words = line.split("\\s+");
      if (words.length >= 4 && words[1].equals("TYPE")) {
        types.put(words[2], words[3]);
      }
    } else if (!line.isEmpty()) {
      series.add(new SeriesLine(line).parse());
    }
  }

  /** All series, in the order of the text. */
  public List<Series> series() {
    return series;
  }

  /** Whether a series only ever grows: counters, and sums, counts and buckets of distributions. */
  boolean isCounter(String name) {
    String type = types.get(name);
    if (type != null) {
      return type.equals("counter");
    }
    for (String suffix : List.of("_sum", "_count", "_bucket")) {
      if (name.endsWith(suffix)) {
        String family = types.get(name.substring(0, name.length() - suffix.length()));
        if (family != null) {
          return family.equals("histogram") || family.equals("summary");
        }
      }
    }
    return name.endsWith("_total"); // What no TYPE line explains: by the naming convention.
  }

  /** What happened between two scrapes; a counter that is new in the second one started at 0. */
  public static ServiceWindow between(String service, MetricsScrape before, MetricsScrape after) {
    Map<Series.Key, Series> old = new HashMap<>();
    before.series().forEach(series -> old.put(series.key(), series));
    LinkedHashMap<String, Boolean> backwards = new LinkedHashMap<>();
    List<Series> changes = new ArrayList<>();
    List<ServiceWindow.Gauge> gauges = new ArrayList<>();
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
          gauges.add(new ServiceWindow.Gauge(now.name(), now.labels(), then.value(), now.value()));
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
