package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import verdict.testing.Browser;

/** The pages, in a real browser; its screenshots are left in {@code target/screenshots}. */
class PageIT {
  private static final String CHARTS = "figure.chart svg";

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

  /** A page in the making. */
  private record Page(String name, Function<Path, String> html) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Page> pages() {
    return Stream.of(
            ComparisonCase.all().map(PageIT::page),
            RunCase.all().map(PageIT::page),
            RunsCase.all().map(PageIT::page),
            HistoryCase.all().map(PageIT::page))
        .flatMap(pages -> pages);
  }

  private static Page page(RunCase of) {
    return new Page(of.name(), in -> HtmlRenderer.render(of.report(in), List.of()));
  }

  private static Page page(RunsCase of) {
    return new Page(of.name(), in -> HtmlRenderer.render(of.report(in), List.of()));
  }

  private static Page page(HistoryCase of) {
    return new Page(of.name(), in -> of.report().html());
  }

  private static Page page(ComparisonCase of) {
    return new Page("compare-" + of.name(), in -> HtmlRenderer.render(of.report(in), List.of()));
  }

  private static Page page(String name) {
    return page(ComparisonCase.named(name));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsQuietInBothColoursAndAtPhoneWidth(Page page) throws IOException {
    show(page);
    assertThat(browser.consoleErrors()).isEmpty();
    assertThat(browser.requestsOutside()).isEmpty();
    assertThat(browser.findAll(CHARTS)).allMatch(PageIT::isDrawn);
    browser.screenshot(page.name + "-light");
    String light = background();
    browser.colourScheme("dark");
    assertThat(background()).isNotEqualTo(light);
    browser.screenshot(page.name + "-dark");
    browser.width(390);
    assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    browser.screenshot(page.name + "-phone");
  }

  private static boolean isDrawn(WebElement chart) {
    return chart.getSize().getHeight() > 50
        && !chart.findElements(By.cssSelector("path.curve, circle, rect[class^=part-]")).isEmpty()
        && !chart.getDomAttribute("aria-label").isBlank();
  }

  private static String background() {
    return browser.text("getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void aComparisonOfRoundsHasEveryChart() throws IOException {
    show(page("ten-percent-slower"));
    assertThat(browser.findAll("figure.chart"))
        .extracting(chart -> chart.getDomAttribute("id"))
        .containsExactly("load-1-rounds", "load-1-percentiles", "load-1-deciles", "load-1-blocks");
    assertThat(browser.findAll("#load-1-rounds circle.round")).hasSize(30);
    assertThat(browser.findAll("#load-1-blocks path.curve")).hasSize(120);
  }

  @Test
  void whereServicesToldTheirTimeIsDrawn() throws IOException {
    show(page("slower-database"));
    assertThat(browser.findAll("#load-1-services rect.part-database")).hasSize(2);
    show(page(HistoryCase.slowerByHalf()));
    assertThat(browser.findAll("#trend-1 line.change")).hasSize(1);
  }

  @Test
  void aRunHasItsOwnCharts() throws IOException {
    show(page(RunCase.fine()));
    assertThat(browser.findAll("figure.chart"))
        .extracting(chart -> chart.getDomAttribute("id"))
        .containsExactly("percentiles", "services", "over-time");
    assertThat(browser.findAll("#percentiles path.curve")).hasSize(1);
    assertThat(browser.findAll("#over-time path.curve")).hasSize(3);
  }

  @Test
  void printedNothingIsFolded() throws IOException {
    show(page("ten-percent-slower"));
    assertThat(browser.findAll("details:not([open])")).isNotEmpty();
    browser.print("compare-ten-percent-slower");
    assertThat(browser.findAll("details:not([open])")).isEmpty();
  }

  @Test
  void aTableSortsByKeyboardAndFilters() throws IOException {
    show(page("ten-percent-slower"));
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
    filter.sendKeys("9.36 ms");
    assertThat(column(rounds, 1)).containsExactlyInAnyOrder("1", "5");
  }

  @Test
  void severalLoadsShareATableAndEveryChartNamesItsOwn() throws IOException {
    show(page("two-loads"));
    WebElement first = browser.findAll("table").get(0);
    assertThat(column(first, 1)).containsOnly("10 rps", "50 rps").hasSize(8);
    first.findElement(By.cssSelector("th button")).sendKeys(Keys.ENTER, Keys.ENTER);
    assertThat(column(first, 1)).startsWith("50 rps").endsWith("10 rps");
    first.findElement(By.xpath("preceding-sibling::input[1]")).sendKeys("50 rps");
    assertThat(column(first, 1)).containsOnly("50 rps").hasSize(4);
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

  private static void show(Page page) throws IOException {
    Path in = Files.createTempDirectory(folder, "page-");
    browser.show(Files.writeString(in.resolve("report.html"), page.html.apply(in)));
  }
}
