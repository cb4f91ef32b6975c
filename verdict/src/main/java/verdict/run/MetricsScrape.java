package verdict.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The metrics of one service at one moment, in Prometheus text format 0.0.4. */
public final class MetricsScrape {
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
}
