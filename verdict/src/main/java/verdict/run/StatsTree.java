package verdict.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import verdict.run.PrintedTimes.Column;
import verdict.run.PrintedTimes.Kind;
import verdict.run.PrintedTimes.PrintedPercentile;

/** The tree of groups and requests in a {@code stats.json}. */
final class StatsTree {
  private static final String[] COLUMNS = {"total", "ok", "ko"};

  // The default of each place; the file has the places alone.
  private static final double[] RANKS = {50, 75, 95, 99};

  // Gatling 2.0 had two places.
  private static final double[] RANKS_OF_TWO = {95, 99};

  /** How many percentiles there are. */
  static final int SLOTS = RANKS.length;

  private final InputFile file;
  private final List<PrintedTimes> rows;

  StatsTree(InputFile file, List<PrintedTimes> rows) {
    this.file = file;
    this.rows = rows;
  }

  /** Adds a row for the node and for each below it. */
  void walk(JsonNode node, List<String> groups) {
    boolean isRequest = node.path("type").asText().equals("REQUEST");
    boolean isRoot = groups.isEmpty() && !isRequest && node.path("path").asText().isEmpty();
    List<String> path = new ArrayList<>(groups);
    if (!isRoot) {
      path.add(unescaped(node.path("name").asText()));
    }
    Kind kind = isRoot ? Kind.ALL_REQUESTS : isRequest ? Kind.REQUEST : Kind.GROUP;
    rows.add(row(node.path("stats"), kind, path));
    for (JsonNode child : node.path("contents")) {
      if (!child.isObject()) {
        throw StatsReader.unreadable(file, "has something else than an object in contents");
      }
      walk(child, path);
    }
  }

  // As Gatling escaped them: these two characters alone, so that nothing else is ambiguous.
  private static String unescaped(String name) {
    return name.replace("&quot;", "\"").replace("&#92;", "\\");
  }

  PrintedTimes row(JsonNode stats, Kind kind, List<String> path) {
    if (!stats.path("numberOfRequests").isObject()) {
      throw StatsReader.unreadable(
          file, "has no numberOfRequests for \"" + String.join(" / ", path) + "\"");
    }
    return new PrintedTimes(
        kind, path, column(stats, 0), Optional.of(column(stats, 1)), Optional.of(column(stats, 2)));
  }

  private Column column(JsonNode stats, int column) {
    long count = (long) number(stats, "numberOfRequests", column).orElse(0);
    List<PrintedPercentile> percentiles = new ArrayList<>();
    double[] ranks = stats.has("percentiles3") ? RANKS : RANKS_OF_TWO;
    for (int slot = 0; slot < ranks.length; slot++) {
      double rank = ranks[slot];
      figure(stats, "percentiles" + (slot + 1), column, count)
          .ifPresent(millis -> percentiles.add(new PrintedPercentile(rank, false, millis)));
    }
    return new Column(
        count,
        figure(stats, "minResponseTime", column, count),
        figure(stats, "maxResponseTime", column, count),
        figure(stats, "meanResponseTime", column, count),
        figure(stats, "standardDeviation", column, count),
        percentiles,
        number(stats, "meanNumberOfRequestsPerSecond", column));
  }

  // 0 stands for none as well as for 0 ms: with no request it is none.
  private OptionalDouble figure(JsonNode stats, String field, int column, long count) {
    OptionalDouble number = number(stats, field, column);
    return count == 0 ? OptionalDouble.empty() : number;
  }

  /** Numbers, or in older files texts of numbers; {@code -} is none. */
  private OptionalDouble number(JsonNode stats, String field, int column) {
    JsonNode value = stats.path(field).path(COLUMNS[column]);
    if (value.isMissingNode() || value.isNull()) {
      return OptionalDouble.empty();
    }
    String text = value.asText().strip();
    if (text.equals("-") || text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double number = value.isNumber() ? value.doubleValue() : Double.parseDouble(text);
      if (number >= 0 && number < Long.MAX_VALUE) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw StatsReader.unreadable(
        file, "has \"" + text + "\" in " + field + "." + COLUMNS[column] + ", which is no number");
  }
}
