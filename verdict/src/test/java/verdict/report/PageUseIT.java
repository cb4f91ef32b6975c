package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import verdict.testing.Browser;

/** What people do with a page: look, listen, go through it by keyboard, sort, filter and print. */
class PageUseIT {
  /** Of a colour of an element against the page: WCAG 2.2 asks 4.5 of text and 3 of lines. */
  private static final String CONTRAST =
      "(() => {"
          + "const light = colour => { const [r, g, b] = colour.match(/[\\d.]+/g).map(of => of / 255)"
          + ".map(of => of <= 0.03928 ? of / 12.92 : ((of + 0.055) / 1.055) ** 2.4);"
          + " return 0.2126 * r + 0.7152 * g + 0.0722 * b; };"
          + "const of = light(getComputedStyle(document.querySelector('%s')).%s);"
          + "const page = light(getComputedStyle(document.body).backgroundColor);"
          + "return (Math.max(of, page) + 0.05) / (Math.min(of, page) + 0.05); })()";

  private static Browser browser;
  @TempDir private static Path folder;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void printedNothingIsFolded() throws IOException {
    show(TestPage.comparison("ten-percent-slower"));
    assertThat(browser.findAll("details:not([open])")).isNotEmpty();
    browser.print("compare-ten-percent-slower");
    assertThat(browser.findAll("details:not([open])")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void whatIsWrittenAndDrawnCanBeSeen(String scheme) throws IOException {
    show(TestPage.comparison("ten-percent-slower"));
    browser.colourScheme(scheme);
    for (String text : List.of("h1", "td", "h1 + p > strong", ".note", "summary")) {
      assertThat(contrast(text, "color")).as(text).isGreaterThan(4.5);
    }
    assertThat(contrast("svg text.tick", "fill")).isGreaterThan(4.5);
    for (String line : List.of("path.curve.baseline", "path.curve.candidate", "line.whisker")) {
      assertThat(contrast(line, "stroke")).as(line).isGreaterThan(3);
    }
  }

  private static double contrast(String selector, String property) {
    return Double.parseDouble(browser.text(CONTRAST.formatted(selector, property)));
  }

  @Test
  void whatCanBeUsedIsReachedByTheKeyboardAndShowsThatItIs() throws IOException {
    show(TestPage.comparison("two-loads"));
    Set<String> reached = new TreeSet<>();
    // Behind the last one it begins anew.
    for (WebElement at = browser.tab(); !at.getTagName().equals("body"); at = browser.tab()) {
      String element = at.getTagName() + " " + at.getDomAttribute("class");
      reached.add(element);
      assertThat(at.getCssValue("outline-style")).as(element).isNotEqualTo("none");
    }
    assertThat(reached).contains("button null", "div drawing", "input null", "summary null");
  }

  @Test
  void theChartsSayInWordsWhatTheyShow() throws IOException {
    show(TestPage.comparison("ten-percent-slower"));
    assertThat(words("load-1-blocks"))
        .containsPattern("round 1: [AB] [\\d.]+ ms, [\\d.]+ answers/s");
    assertThat(words("load-1-percentiles"))
        .containsPattern("p95: main [\\d.]+ ms \\[[\\d.]+ ms \\.\\. ");
    show(TestPage.of(HistoryCase.slowerByHalf()));
    WebElement since = browser.findAll("#trend-1 text.since").get(0);
    assertThat(since.getText()).matches("since [0-9a-f]{7}");
    assertThat(words("trend-1")).contains("another level " + since.getText());
  }

  /** Not seen, and so not what the browser says the text is. */
  private static String words(String chart) {
    return browser.text("document.getElementById('" + chart + "-words').textContent");
  }

  @Test
  void whatHasAUnitSortsByWhatItIs() throws IOException {
    MarkdownTable table =
        new MarkdownTable(1, List.of("name", "time", "count", "size"))
            .row("a", "1.2 s", "960", "1.5 MiB")
            .row("b", "-", "28,704", "12 B")
            .row("c", "900 ms", "1,250", "-")
            .row("d", "95.0 ms", "7", "900 KiB");
    TestPage page =
        new TestPage(
            "units", in -> HtmlRenderer.page("units", "", HtmlRenderer.html(table.markdown())));
    show(page);
    WebElement shown = browser.findAll("table").get(0);
    List<WebElement> headings = shown.findElements(By.cssSelector("th button"));
    headings.get(1).click();
    assertThat(column(shown, 1)).containsExactly("d", "c", "a", "b");
    headings.get(2).click();
    assertThat(column(shown, 1)).containsExactly("d", "a", "c", "b");
    headings.get(3).click();
    assertThat(column(shown, 1)).containsExactly("b", "d", "a", "c");
  }

  @Test
  void aTableSortsByKeyboardAndFilters() throws IOException {
    show(TestPage.comparison("ten-percent-slower"));
    browser.run("document.querySelectorAll('details').forEach(part => part.open = true)");
    WebElement rounds =
        browser.findAll("table").stream()
            .filter(table -> table.getText().startsWith("round"))
            .findFirst()
            .orElseThrow();
    WebElement mean = rounds.findElements(By.cssSelector("th button")).get(1);
    mean.sendKeys(Keys.ENTER);
    assertThat(column(rounds, 2)).isSortedAccordingTo((a, b) -> Double.compare(ms(a), ms(b)));
    mean.sendKeys(Keys.ENTER);
    assertThat(column(rounds, 2)).isSortedAccordingTo((a, b) -> Double.compare(ms(b), ms(a)));
    assertThat(rounds.findElements(By.cssSelector("th[aria-sort=descending]"))).hasSize(1);
    WebElement filter = rounds.findElement(By.xpath("preceding-sibling::input[1]"));
    String slowest = column(rounds, 2).get(0);
    List<WebElement> rows = rounds.findElements(By.cssSelector("tbody tr"));
    List<String> expected =
        rows.stream()
            .map(WebElement::getText)
            .filter(row -> row.contains(slowest))
            .map(row -> row.split(" ", 2)[0])
            .toList();
    filter.sendKeys(slowest);
    assertThat(expected).isNotEmpty().hasSizeLessThan(rows.size());
    assertThat(column(rounds, 1)).isEqualTo(expected);
  }

  @Test
  void severalLoadsShareATableAndEveryChartNamesItsOwn() throws IOException {
    show(TestPage.comparison("two-loads"));
    WebElement all = browser.findAll("details table").get(0);
    assertThat(column(all, 1)).containsOnly("10 rps", "50 rps").hasSize(8);
    all.findElement(By.cssSelector("th button")).sendKeys(Keys.ENTER, Keys.ENTER);
    assertThat(column(all, 1)).startsWith("50 rps").endsWith("10 rps");
    all.findElement(By.xpath("preceding-sibling::input[1]")).sendKeys("50 rps");
    assertThat(column(all, 1)).containsOnly("50 rps").hasSize(4);
    assertThat(browser.findAll("#load-1-rounds figcaption, #load-1-blocks figcaption"))
        .allMatch(caption -> caption.getText().endsWith(", at 10 rps"));
    assertThat(browser.findAll("#load-2-rounds figcaption, #load-2-blocks figcaption"))
        .allMatch(caption -> caption.getText().endsWith(", at 50 rps"));
  }

  private static List<String> column(WebElement table, int number) {
    return table
        .findElements(By.cssSelector("tbody tr:not([hidden]) td:nth-child(" + number + ")"))
        .stream()
        .map(WebElement::getText)
        .toList();
  }

  private static double ms(String cell) {
    return Double.parseDouble(cell.replace(" ms", ""));
  }

  private static void show(TestPage page) throws IOException {
    page.show(browser, folder);
  }
}
