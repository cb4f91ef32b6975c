package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import verdict.testing.Browser;

/** The pages, in a real browser; its screenshots are left in {@code target/screenshots}. */
class PageIT {
  private static final String CHARTS = "figure.chart svg";

  /** A4 with usual margins, in CSS pixels. */
  private static final int PAPER = 720;

  private static final String BEYOND_THE_PAPER =
      "[...document.querySelectorAll('table, pre, svg')]"
          + ".filter(of => of.getBoundingClientRect().right > innerWidth"
          + " || of.scrollWidth > of.clientWidth + 1).length";

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

  /** One of each kind: the widest, the longest, and what a hostile name can break. */
  @ParameterizedTest
  @MethodSource("verdict.report.TestPage#ofEachKind")
  void aPageOfEachKindIsQuietInBothColoursAtPhoneWidthAndOnPaper(TestPage page) throws IOException {
    assertThatItIsQuiet(page);
  }

  @Test
  void thereAreEightOfThem() {
    assertThat(TestPage.ofEachKind()).hasSize(8);
  }

  @ParameterizedTest
  @MethodSource("verdict.report.TestPage#others")
  @Tag("long")
  void soIsEveryOtherPage(TestPage page) throws IOException {
    assertThatItIsQuiet(page);
  }

  private static void assertThatItIsQuiet(TestPage page) throws IOException {
    show(page);
    assertThat(browser.consoleErrors()).isEmpty();
    assertThat(browser.requestsOutside()).isEmpty();
    assertThat(browser.findAll(CHARTS)).allMatch(PageIT::isDrawn);
    browser.screenshot(page.name() + "-light");
    String light = background();
    browser.colourScheme("dark");
    assertThat(background()).isNotEqualTo(light);
    browser.screenshot(page.name() + "-dark");
    browser.width(390);
    assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    browser.screenshot(page.name() + "-phone");
    browser.onPaper(PAPER);
    assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(PAPER);
    assertThat(browser.text(BEYOND_THE_PAPER)).isEqualTo("0");
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
    show(TestPage.comparison("ten-percent-slower"));
    assertThat(browser.findAll("figure.chart"))
        .extracting(chart -> chart.getDomAttribute("id"))
        .containsExactly("load-1-rounds", "load-1-percentiles", "load-1-deciles", "load-1-blocks");
    assertThat(browser.findAll("#load-1-rounds circle.round")).hasSize(30);
    assertThat(browser.findAll("#load-1-rounds line.median")).hasSize(3);
    assertThat(browser.findAll("#load-1-blocks path.curve")).hasSize(120);
  }

  @Test
  void whereServicesToldTheirTimeIsDrawn() throws IOException {
    show(TestPage.comparison("slower-database"));
    assertThat(browser.findAll("#load-1-services rect.part-database")).hasSize(2);
    show(TestPage.of(HistoryCase.slowerByHalf()));
    assertThat(browser.findAll("#trend-1 line.change")).hasSize(1);
  }

  @Test
  void aRunHasItsOwnCharts() throws IOException {
    show(TestPage.of(RunCase.fine()));
    assertThat(browser.findAll("figure.chart"))
        .extracting(chart -> chart.getDomAttribute("id"))
        .containsExactly("percentiles", "services", "over-time");
    assertThat(browser.findAll("#percentiles path.curve")).hasSize(1);
    assertThat(browser.findAll("#over-time path.curve")).hasSize(3);
  }

  private static void show(TestPage page) throws IOException {
    page.show(browser, folder);
  }
}
