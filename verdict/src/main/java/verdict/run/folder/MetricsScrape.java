package verdict.run.folder;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import verdict.file.UnreadableInput;
import verdict.run.Series;

/**
 * The metrics of one service at one moment: Prometheus text format 0.0.4, or OpenMetrics 1.0. What
 * the second has more, exemplars and times of creation, is no metric and is left out.
 */
public final class MetricsScrape {
  private static final int MOST_BYTES = 16 << 20;
  private static final List<String> PARTS = List.of("_sum", "_count", "_bucket");
  private static final String CREATED = "_created";

  /** How Micrometer calls what is going on at the moment: its sums and counts fall again. */
  private static final String ACTIVE = "_active_seconds";

  /** What a series does as time goes by. */
  enum Course {
    /** Grows as long as its process lives. */
    COUNTS,
    /** Is the sum or the count of a summary, which some exporters lower. */
    USUALLY_COUNTS,
    /** Goes up and down. */
    GOES_UP_AND_DOWN
  }

  private final Map<String, String> types;
  private final List<Series> series;

  private MetricsScrape(Map<String, String> types, List<Series> series) {
    this.types = Map.copyOf(types);
    this.series = List.copyOf(series);
  }

  /**
   * @throws UnreadableInput when it is too large, or a line is not of the format; the message has
   *     its number
   */
  public static MetricsScrape read(Path file) {
    Map<String, String> types = new HashMap<>();
    List<Series> series = new ArrayList<>();
    // Most names and labels come again and again, and a large scrape must fit into memory.
    Map<String, String> words = new HashMap<>();
    try {
      refuseTooLarge(file);
      try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          parse(file, number, line.strip(), types, series, words);
        }
      }
    } catch (CharacterCodingException e) {
      throw unreadable(file, "is not UTF-8 text");
    } catch (IOException e) {
      throw unreadable(file, "cannot be read (" + e + ")");
    }
    series.removeIf(each -> isTimeOfCreation(each.name(), types));
    return new MetricsScrape(types, series);
  }

  private static void refuseTooLarge(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new UnreadableInput(
          file,
          "is larger than " + (MOST_BYTES >> 20) + " MiB",
          "the metrics of one service",
          "remove labels that have a value for every user or id, and measure again");
    }
  }

  private static UnreadableInput unreadable(Path file, String found) {
    return new UnreadableInput(
        file,
        found,
        "Prometheus text format 0.0.4 or OpenMetrics",
        "check that /metrics of the service answers in it, and measure again");
  }

  private static void parse(
      Path file,
      int number,
      String line,
      Map<String, String> types,
      List<Series> series,
      Map<String, String> known) {
    if (line.startsWith("#")) {
      String[] words = line.split("\\s+");
      if (words.length >= 4 && words[1].equals("TYPE")) {
        types.put(words[2], words[3]);
      }
    } else if (!line.isEmpty()) {
      try {
        series.add(new SeriesLine(line, known).parse());
      } catch (IllegalArgumentException e) {
        throw unreadable(file, "has a bad line " + number + " (" + reason(line, e) + ")");
      }
    }
  }

  private static String reason(String line, IllegalArgumentException e) {
    if (line.startsWith("<")) {
      return "it is HTML or XML";
    }
    boolean isJson = line.startsWith("[") || line.startsWith("{");
    return isJson ? "it is JSON" : String.valueOf(e.getMessage());
  }

  private static boolean isTimeOfCreation(String name, Map<String, String> types) {
    return name.endsWith(CREATED)
        && List.of("counter", "histogram", "summary")
            .contains(types.getOrDefault(without(CREATED, name), ""));
  }

  /** All series, in the order of the text. */
  public List<Series> series() {
    return series;
  }

  /**
   * What a series does, by the TYPE line of its family. In OpenMetrics that of a counter has no
   * {@code _total}.
   */
  Course course(String name) {
    String type = types.get(name);
    if (type != null) {
      return type.equals("counter") ? Course.COUNTS : Course.GOES_UP_AND_DOWN;
    }
    for (String part : PARTS) {
      if (name.endsWith(part)) {
        String family = without(part, name);
        if (types.containsKey(family) || types.isEmpty()) {
          return ofDistribution(family);
        }
      }
    }
    // What no TYPE line explains: by the naming convention.
    return name.endsWith("_total") ? Course.COUNTS : Course.GOES_UP_AND_DOWN;
  }

  private Course ofDistribution(String family) {
    // Prometheus text calls a histogram of what is going on a histogram, and its count _gcount.
    if (family.endsWith(ACTIVE) || types.containsKey(family + "_gcount")) {
      return Course.GOES_UP_AND_DOWN;
    }
    return switch (types.getOrDefault(family, "summary")) {
      case "histogram" -> Course.COUNTS;
      case "summary" -> Course.USUALLY_COUNTS;
      default -> Course.GOES_UP_AND_DOWN;
    };
  }

  /** The name of the distribution that a series is a part of; of others their own. */
  static String family(String name) {
    return PARTS.stream()
        .filter(name::endsWith)
        .map(part -> without(part, name))
        .findFirst()
        .orElse(name);
  }

  private static String without(String ending, String name) {
    return name.substring(0, name.length() - ending.length());
  }
}
