package verdict.run.gatling;

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
import org.jsoup.select.Elements;
import verdict.file.InputFile;
import verdict.file.UnreadableInput;
import verdict.run.PrintedTimes;
import verdict.run.PrintedTimes.Column;
import verdict.run.PrintedTimes.Kind;
import verdict.run.PrintedTimes.PrintedPercentile;

/**
 * The table of Gatling's {@code index.html}: since 3.14 its only record of its figures. A row has
 * its id in the cell of its name, and since 3.14.6 on itself, too.
 */
final class HtmlReport {
  private static final Pattern RANK = Pattern.compile("([0-9.]+)(?:st|nd|rd|th) pct");
  private static final String ROOT = "ROOT";
  // Headings of figures; the percentiles stand between. The first column is the name.
  private static final List<String> FIRST = List.of("Total", "OK", "KO", "% KO", "Cnt/s", "Min");
  private static final List<String> LAST = List.of("Max", "Mean", "Std Dev");
  private static final String CURE = "make the report again";

  private final Path index;
  private final boolean isGatlings;
  private final boolean isFilledByScript;
  private final List<Double> ranks = new ArrayList<>();
  private final List<PrintedTimes> rows = new ArrayList<>();
  private final Map<String, List<String>> paths = new HashMap<>(Map.of(ROOT, List.of()));

  private HtmlReport(Path index, Document page) {
    this.index = index;
    Element table = page.selectFirst("#container_statistics_head");
    isGatlings = table != null || page.title().startsWith("Gatling Stats");
    isFilledByScript =
        page.select("script").stream().anyMatch(s -> s.data().contains("generateHtmlRow"));
    List<String> headings = page.select("#container_statistics_head th").eachText();
    headings.forEach(this::addRank);
    Elements lines =
        page.select("#container_statistics_head tr:has(td), #container_statistics_body tr:has(td)");
    if (!lines.isEmpty()) {
      requireKnown(headings);
      lines.forEach(this::addRow);
      requireRoot();
    }
  }

  /**
   * @throws UnreadableInput when the file or its table cannot be read
   */
  static HtmlReport read(Path index) {
    try {
      return new HtmlReport(index, Jsoup.parse(index.toFile(), StandardCharsets.UTF_8.name()));
    } catch (IOException e) {
      throw InputFile.unreadable(index, e);
    }
  }

  /** The ranks of the percentiles, in the order of their columns; empty when there is no table. */
  List<Double> ranks() {
    return List.copyOf(ranks);
  }

  /** Empty before 3.14, where a script fills the table. */
  List<PrintedTimes> rows() {
    return List.copyOf(rows);
  }

  /** Whether the page is a report of Gatling's: other pages are called index.html, too. */
  boolean isGatlings() {
    return isGatlings;
  }

  /** Whether the page leaves its table to a script, as before 3.14. */
  boolean isFilledByScript() {
    return isFilledByScript;
  }

  // To leave one out would give its column to the next.
  private void addRank(String heading) {
    Matcher matcher = RANK.matcher(heading);
    if (!matcher.matches()) {
      return;
    }
    try {
      double rank = Double.parseDouble(matcher.group(1));
      if (rank > 0 && rank <= 100) {
        ranks.add(rank);
        return;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw unreadable("has a percentile \"" + heading + "\"", "ranks above 0, up to 100");
  }

  // A column is known by its place: another heading would give its figures to a wrong one.
  private void requireKnown(List<String> headings) {
    int percentiles = FIRST.size() + ranks.size();
    int size = percentiles + LAST.size();
    List<String> figures = headings.subList(Math.max(0, headings.size() - size), headings.size());
    if (figures.size() < size
        || !figures.subList(0, FIRST.size()).equals(FIRST)
        || !figures.subList(percentiles, size).equals(LAST)
        || !figures.subList(FIRST.size(), percentiles).stream().allMatch(RANK.asMatchPredicate())) {
      throw unreadable(
          "has the columns " + String.join(", ", headings),
          String.join(", ", FIRST) + ", percentiles, " + String.join(", ", LAST));
    }
  }

  private void requireRoot() {
    if (rows.stream().noneMatch(row -> row.kind() == Kind.ALL_REQUESTS)) {
      throw unreadable("has no row of all requests in its table", "the row " + ROOT);
    }
  }

  private void addRow(Element row) {
    Elements cells = row.children();
    Element name = row.selectFirst(".ellipsed-name");
    String id = row.id().isEmpty() ? row.select(".expand-button").attr("id") : row.id();
    if (name == null || id.isEmpty()) {
      throw unreadable("has a row without a name or an id: " + row.text(), "both in each row");
    }
    int expected = 1 + FIRST.size() + ranks.size() + LAST.size();
    if (cells.size() != expected) {
      throw unreadable(
          "has a row \"" + name.text() + "\" of " + cells.size() + " cells",
          expected + ", one for each heading");
    }
    boolean isRoot = id.equals(ROOT);
    List<String> path = new ArrayList<>();
    if (!isRoot) {
      path.addAll(above(row, name.text()));
      path.add(name.wholeText());
      paths.put(id, List.copyOf(path));
    }
    Kind kind = isRoot ? Kind.ALL_REQUESTS : id.startsWith("group_") ? Kind.GROUP : Kind.REQUEST;
    rows.add(new PrintedTimes(kind, path, total(cells), Optional.empty(), Optional.empty()));
  }

  private List<String> above(Element row, String name) {
    List<String> above = paths.get(row.attr("data-parent"));
    if (above == null) {
      throw unreadable(
          "has a row \""
              + name
              + "\" in a row \""
              + row.attr("data-parent")
              + "\", which is not there",
          "the id of a row above it");
    }
    return above;
  }

  private Column total(Elements cells) {
    List<PrintedPercentile> percentiles = new ArrayList<>();
    int column = 1 + FIRST.size();
    for (double rank : ranks) {
      number(cells.get(column++))
          .ifPresent(millis -> percentiles.add(new PrintedPercentile(rank, true, millis)));
    }
    return new Column(
        count(cells.get(1)),
        number(cells.get(FIRST.size())),
        number(cells.get(column)),
        number(cells.get(column + 1)),
        number(cells.get(column + 2)),
        percentiles,
        number(cells.get(FIRST.size() - 1)));
  }

  private long count(Element cell) {
    double count = number(cell).orElse(0);
    if (count != Math.rint(count)) {
      throw unreadable("has \"" + cell.text() + "\" requests in its table", "a whole number");
    }
    return (long) count;
  }

  private OptionalDouble number(Element cell) {
    try {
      return PrintedNumber.of(cell.text());
    } catch (NumberFormatException e) {
      throw unreadable("has \"" + cell.text() + "\" in its table", "a number, or - for none");
    }
  }

  /** Says that figures should be in the page, and are not. */
  UnreadableInput withoutRows() {
    return unreadable("has no row in a table of statistics", "the table that Gatling writes");
  }

  private UnreadableInput unreadable(String found, String expected) {
    return new UnreadableInput(index, found, expected, CURE);
  }
}
