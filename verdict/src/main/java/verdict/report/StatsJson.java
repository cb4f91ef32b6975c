package verdict.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import verdict.run.RequestTimes;
import verdict.statistics.ClassicStats;
import verdict.statistics.ClassicStats.Column;

/**
 * Prints {@code stats.json} and {@code global_stats.json} as Gatling 3.13.4 did: the same names,
 * order and types. Unlike Gatling's they are JSON whatever a name holds, so {@code "} is escaped
 * and not replaced.
 */
public final class StatsJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ALL = "All Requests";
  private static final String[] COLUMNS = {"total", "ok", "ko"};
  private static final int NAME_LENGTH = 15;

  private StatsJson() {}

  /** The content of {@code js/stats.json}. */
  public static String stats(ClassicStats root) {
    return text(group(root));
  }

  /** The content of {@code js/global_stats.json}. */
  public static String globalStats(ClassicStats root) {
    return text(stats(ALL, root));
  }

  private static String text(ObjectNode node) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try {
      return MAPPER.writer(printer).writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode group(ClassicStats group) {
    ObjectNode node = node("GROUP", group);
    ObjectNode contents = node.putObject("contents");
    group.groups().forEach((name, below) -> contents.set("group_" + fileName(name), group(below)));
    group
        .requests()
        .forEach((name, below) -> contents.set("req_" + fileName(name), node("REQUEST", below)));
    return node;
  }

  private static ObjectNode node(String type, ClassicStats of) {
    List<String> path = of.path();
    String name = path.isEmpty() ? ALL : path.get(path.size() - 1);
    String joined = String.join(RequestTimes.SEPARATOR, path);
    ObjectNode node = MAPPER.createObjectNode().put("type", type).put("name", name);
    node.put("path", joined);
    node.put("pathFormatted", (type.equals("GROUP") ? "group_" : "req_") + fileName(joined));
    node.set("stats", stats(name, of));
    return node;
  }

  /** As Gatling names the page of a request: readable, and told apart by a hash. */
  private static String fileName(String name) {
    String trimmed = name.isBlank() ? "missing_name" : name.trim();
    String clean =
        Normalizer.normalize(trimmed, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{InCombiningDiacriticalMarks}+", "-")
            .replaceAll("[^a-zA-Z0-9\\-]", "-");
    String start = clean.substring(0, Math.min(NAME_LENGTH, clean.length()));
    return start + "-" + trimmed.hashCode();
  }

  private static ObjectNode stats(String name, ClassicStats of) {
    ObjectNode node = MAPPER.createObjectNode().put("name", name);
    whole(node, "numberOfRequests", of, Column::count);
    whole(node, "minResponseTime", of, Column::min);
    whole(node, "maxResponseTime", of, Column::max);
    whole(node, "meanResponseTime", of, Column::mean);
    whole(node, "standardDeviation", of, Column::standardDeviation);
    for (int slot = 0; slot < 4; slot++) {
      int index = slot;
      whole(node, "percentiles" + (slot + 1), of, column -> column.percentiles().get(index));
    }
    int low = of.bounds().lowerMillis();
    int high = of.bounds().higherMillis();
    range(node, 0, "t < " + low + " ms", "t < " + low + " ms", of);
    range(
        node,
        1,
        low + " ms <= t < " + high + " ms",
        "t >= " + low + " ms <br> t < " + high + " ms",
        of);
    range(node, 2, "t >= " + high + " ms", "t >= " + high + " ms", of);
    range(node, 3, "failed", "failed", of);
    rate(node, of, Column::requestsPerSecond);
    return node;
  }

  private static void whole(
      ObjectNode node, String field, ClassicStats of, ToLongFunction<Column> figure) {
    ObjectNode figures = node.putObject(field);
    for (int i = 0; i < COLUMNS.length; i++) {
      figures.put(COLUMNS[i], figure.applyAsLong(of.columns().get(i)));
    }
  }

  // Gatling writes 0, not 0.0, where there is none.
  private static void rate(ObjectNode node, ClassicStats of, ToDoubleFunction<Column> figure) {
    ObjectNode figures = node.putObject("meanNumberOfRequestsPerSecond");
    for (int i = 0; i < COLUMNS.length; i++) {
      double rate = figure.applyAsDouble(of.columns().get(i));
      if (rate == 0) {
        figures.put(COLUMNS[i], 0);
      } else {
        figures.put(COLUMNS[i], rate);
      }
    }
  }

  private static void range(
      ObjectNode node, int index, String name, String htmlName, ClassicStats of) {
    node.putObject("group" + (index + 1))
        .put("name", name)
        .put("htmlName", htmlName)
        .put("count", of.ranges().get(index).count())
        .put("percentage", of.ranges().get(index).percentage());
  }
}
