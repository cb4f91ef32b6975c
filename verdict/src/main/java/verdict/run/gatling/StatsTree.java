package verdict.run.gatling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import verdict.file.InputFile;
import verdict.file.UnreadableInput;
import verdict.run.PrintedTimes;
import verdict.run.PrintedTimes.Column;
import verdict.run.PrintedTimes.Kind;
import verdict.run.PrintedTimes.PrintedPercentile;

/** The tree of groups and requests in a {@code stats.json}. */
final class StatsTree {
  private static final String COUNT = "numberOfRequests";
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
    if (!stats.path(COUNT).isObject()) {
      throw StatsReader.unreadable(
          file, "has no numberOfRequests for \"" + String.join(" / ", path) + "\"");
    }
    return new PrintedTimes(
        kind, path, column(stats, 0), Optional.of(column(stats, 1)), Optional.of(column(stats, 2)));
  }

  private Column column(JsonNode stats, int column) {
    long count = count(stats, column);
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

  private long count(JsonNode stats, int column) {
    double count = number(stats, COUNT, column).orElse(0);
    if (count != Math.rint(count)) {
      throw unreadable(stats, COUNT, column, "no whole number");
    }
    return (long) count;
  }

  /** Numbers; in stats.js texts of numbers. */
  private OptionalDouble number(JsonNode stats, String field, int column) {
    JsonNode value = stats.path(field).path(COLUMNS[column]);
    if (value.isMissingNode() || value.isNull()) {
      return OptionalDouble.empty();
    }
    try {
      return value.isTextual()
          ? PrintedNumber.of(value.textValue())
          : PrintedNumber.of(value.isNumber() ? value.doubleValue() : Double.NaN);
    } catch (NumberFormatException e) {
      throw unreadable(stats, field, column, "no number");
    }
  }

  private UnreadableInput unreadable(JsonNode stats, String field, int column, String what) {
    JsonNode value = stats.path(field).path(COLUMNS[column]);
    String text = value.isTextual() ? value.textValue().strip() : value.toString();
    return StatsReader.unreadable(
        file, "has \"" + text + "\" in " + field + "." + COLUMNS[column] + ", which is " + what);
  }
}
