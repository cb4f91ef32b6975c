package verdict.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import verdict.testing.MarkdownTables;

/**
 * What every page has to be, whatever its report says: the tables of the Markdown with the same
 * cells, charts that can be read aloud, and nothing that came from a name in the results.
 */
final class PageStructure {
  /** What the renderer writes; an element of another kind came from outside. */
  private static final Set<String> ELEMENTS =
      Set.of(
          ("body main h1 h2 h3 p strong em a ul ol li pre code details summary div"
                  + " table thead tbody tr th td figure figcaption"
                  + " svg rect line text circle title path")
              .split(" "));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("align aria-describedby aria-label class cx cy d height href id open points r role"
                  + " tabindex text-anchor viewbox width x x1 x2 y y1 y2")
              .split(" "));

  private final String page;
  private final Document document;
  private final List<String> faults = new ArrayList<>();

  private PageStructure(String page) {
    this.page = page;
    this.document = Jsoup.parse(page);
    // It is the same in every page, and has a test of its own.
    document.body().select("> script").remove();
  }

  /** What is wrong with the page of a report; nothing is as it should be. */
  static List<String> faults(String page, String markdown) {
    PageStructure structure = new PageStructure(page);
    structure.checkSigns();
    structure.checkHeading(markdown);
    structure.checkTables(markdown);
    structure.checkElements();
    structure.checkIds();
    structure.document.select("figure").forEach(structure::checkChart);
    return structure.faults;
  }

  private void expect(boolean holds, String fault, Object... of) {
    if (!holds) {
      faults.add(fault.formatted(of));
    }
  }

  /** Signs that nobody sees, and that reverse what follows, or end a line where none ends. */
  private void checkSigns() {
    page.codePoints()
        .filter(
            point ->
                Character.getType(point) == Character.FORMAT
                    || (Character.getType(point) == Character.CONTROL && point != '\n'))
        .forEach(point -> faults.add("has the invisible sign U+%04X".formatted(point)));
  }

  private void checkHeading(String markdown) {
    List<String> headings = document.select("h1").eachText();
    expect(headings.size() == 1, "has %d headings h1", headings.size());
    String title = document.title();
    expect(headings.contains(title), "has the title %s and the headings %s", title, headings);
    String first = PageStructure.text(HtmlRenderer.html(markdown), "h1");
    expect(headings.contains(first), "has the headings %s, the report %s", headings, first);
  }

  private static String text(String html, String of) {
    return Jsoup.parse(html).select(of).text();
  }

  /** The page may leave none out; it may show a folded one whole. */
  private void checkTables(String markdown) {
    Set<List<List<String>>> shown =
        document.select("table").stream().map(PageStructure::rows).collect(Collectors.toSet());
    for (List<List<String>> table : MarkdownTables.of(markdown)) {
      List<List<String>> rows =
          table.stream().map(row -> row.stream().map(PageStructure::shown).toList()).toList();
      expect(shown.contains(rows), "has no table like that of the report, %s", rows);
    }
  }

  private static List<List<String>> rows(Element table) {
    return table.select("tr").stream()
        .map(row -> row.select("th, td").stream().map(Element::text).toList())
        .toList();
  }

  /** As a browser shows a text: a blank for several. */
  private static String shown(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private void checkElements() {
    for (Element element : document.body().getAllElements()) {
      expect(ELEMENTS.contains(element.normalName()), "has an element %s", element.tagName());
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        expect(ATTRIBUTES.contains(name), "has an attribute %s", name);
      }
      expect(
          !element.attr("href").matches("(?i)\\s*(javascript|data):.*"),
          "has a link to %s",
          element.attr("href"));
    }
  }

  private void checkIds() {
    Set<String> seen = new HashSet<>();
    for (String id : document.select("[id]").eachAttr("id")) {
      expect(seen.add(id), "has the id %s twice", id);
    }
  }

  /** A title, and words for those who do not see it. */
  private void checkChart(Element figure) {
    String name = figure.id();
    expect(!figure.select("> figcaption").text().isBlank(), "has a chart %s without title", name);
    expect(figure.select("svg").size() == 1, "has a figure %s that is no chart", name);
    for (Element svg : figure.select("svg")) {
      expect(svg.attr("role").equals("img"), "has a chart %s that is no image", name);
      expect(!svg.attr("aria-label").isBlank(), "has a chart %s without label", name);
      Element words = document.getElementById(svg.attr("aria-describedby"));
      expect(words != null && !words.text().isBlank(), "has a chart %s without words", name);
    }
  }
}
