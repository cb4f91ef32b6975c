package verdict.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import verdict.run.PrintedTimes.Column;
import verdict.run.PrintedTimes.Kind;
import verdict.run.PrintedTimes.PrintedPercentile;

/** The table of Gatling's {@code index.html}: since 3.14 its only record of its figures. */
final class HtmlReport {
  private static final Pattern RANK = Pattern.compile("([0-9.]+)(?:st|nd|rd|th) pct");
  private static final int FIRST_PERCENTILE = 8; // the number of its column, from 1
  private static final String ROOT = "ROOT";

  private final List<Double> ranks;
  private final List<PrintedTimes> rows;

  private HtmlReport(List<Double> ranks, List<PrintedTimes> rows) {
    this.ranks = List.copyOf(ranks);
    this.rows = List.copyOf(rows);
  }

  /**
   * @throws UnreadableInput when the file cannot be read
   */
  static HtmlReport read(Path index) {
    Document page;
    try {
      page = Jsoup.parse(index.toFile(), StandardCharsets.UTF_8.name());
    } catch (IOException e) {
      throw InputFile.unreadable(index, e);
    }
    List<Double> ranks = new ArrayList<>();
    for (Element heading : page.select("#container_statistics_head th")) {
      Matcher rank = RANK.matcher(heading.text());
      if (rank.matches()) {
        ranks.add(rank(index, rank));
      }
    }
    List<PrintedTimes> rows = new ArrayList<>();
    Map<String, List<String>> paths = new HashMap<>(Map.of(ROOT, List.of()));
    for (Element row : page.select("tr[id]:has(td.col-14)")) {
      row(row, paths, ranks).ifPresent(rows::add);
    }
    return new HtmlReport(ranks, rows);
  }

  // To leave one out would give its column to the next.
  private static double rank(Path index, Matcher heading) {
    try {
      double rank = Double.parseDouble(heading.group(1));
      if (rank > 0 && rank <= 100) {
        return rank;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UnreadableInput(
        index,
        "has a percentile \"" + heading.group() + "\"",
        "ranks above 0, up to 100",
        "make the report again");
  }

  /** The ranks of the percentiles, in the order of their columns; empty when there is no table. */
  List<Double> ranks() {
    return ranks;
  }

  /** Empty before 3.14, where a script fills the table. */
  List<PrintedTimes> rows() {
    return rows;
  }

  private static Optional<PrintedTimes> row(
      Element row, Map<String, List<String>> paths, List<Double> ranks) {
    Element name = row.selectFirst(".ellipsed-name");
    List<String> above = paths.get(row.attr("data-parent"));
    boolean isRoot = row.id().equals(ROOT);
    if (name == null || (above == null && !isRoot)) {
      return Optional.empty();
    }
    List<String> path = new ArrayList<>(above == null ? List.of() : above);
    Kind kind = Kind.ALL_REQUESTS;
    if (!isRoot) {
      path.add(name.wholeText());
      kind = row.id().startsWith("group_") ? Kind.GROUP : Kind.REQUEST;
      paths.put(row.id(), List.copyOf(path));
    }
    long count = (long) number(row, 2).orElse(0);
    List<PrintedPercentile> percentiles = new ArrayList<>();
    for (int i = 0; i < ranks.size(); i++) {
      double rank = ranks.get(i);
      number(row, FIRST_PERCENTILE + i)
          .ifPresent(millis -> percentiles.add(new PrintedPercentile(rank, true, millis)));
    }
    int afterPercentiles = FIRST_PERCENTILE + ranks.size();
    Column total =
        new Column(
            count,
            number(row, FIRST_PERCENTILE - 1),
            number(row, afterPercentiles),
            number(row, afterPercentiles + 1),
            number(row, afterPercentiles + 2),
            percentiles,
            number(row, FIRST_PERCENTILE - 2));
    return Optional.of(new PrintedTimes(kind, path, total, Optional.empty(), Optional.empty()));
  }

  private static OptionalDouble number(Element row, int column) {
    Element cell = row.selectFirst("td.col-" + column);
    String digits = cell == null ? "" : cell.text().replaceAll("[^0-9.]", "");
    try {
      return OptionalDouble.of(Double.parseDouble(digits));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty(); // "-" for none
    }
  }
}
