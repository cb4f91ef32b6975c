package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The title of a chart says what it shows, and no more than its intervals allow. */
class ChartTitlesTest {
  private static final int LONGEST = 100;

  private static final Predicate<String> HAS_NO_FIGURE = title -> !title.matches(".*\\d.*");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ten-percent-slower | rounds | mean +9.9 %, p95 +9.7 %: all 10 rounds agree",
        "same-twice | rounds | No change: mean within ±1.0 %, p95 within ±1.0 %",
        "inconclusive | rounds | Not settled: mean +3.0 % (5 slower, 3 faster), p95 +2.9 % (5 slower, 3 faster)",
        "faster-for-twice-the-cpu | rounds | CPU per request +99.5 %: all 10 rounds agree; but mean -20.0 %, p95 -20.2 %",
        "ten-percent-slower | percentiles | p50 9.09 -> 10.0 ms, p90 13.2 -> 14.5 ms, p99 14.3 -> 15.9 ms",
        "inconclusive | percentiles | No clear change: p50 9.05 and 9.23 ms, p90 13.2 and 13.4 ms, p99 14.3 and 14.7 ms",
        "one-run-a-side | percentiles | p50 8.99 and 9.89 ms, p90 13.0 and 14.3 ms, p99 13.9 and 15.3 ms",
        "faster | deciles | Faster at every percentile: -19.8 % (p20) to -20.3 % (p70)",
        "inconclusive | deciles | No clear change at any percentile",
        "one-run-a-side | deciles | Change at each decile and in the tail",
        "slower-database | services | heroes: 4.00 -> 6.71 ms per request, mostly database; 1 more service changed",
        "faster | services | No clear change in the time of any service",
        "one-run-a-side | services | Where the time went, in the services",
        "faster | blocks | Mean of each block: main 8.35 to 10.0 ms, branch 6.68 to 7.90 ms",
        "long-labels | blocks | Mean of each block: baseline 8.35 to 10.0 ms, candidate 9.18 to 10.9 ms"
      })
  void aComparisonSaysWhatChanged(String name, String chart, String title) {
    assertThat(title(TestPage.comparison(name), "load-1-" + chart)).isEqualTo(title);
  }

  @Test
  void anIntervalIsTheOneOfTheTable() {
    Element rounds = figure(TestPage.comparison("same-twice"), "load-1-rounds");
    assertThat(rounds.select("circle.no-change title").eachText())
        .contains("mean +0.0 %, within ±1.0 %", "p95 +0.0 %, within ±1.0 %");
    assertThat(rounds.select(".note").text())
        .contains("(NO CHANGE: the bounds of two one-sided tests at 95 %)");
  }

  @Test
  void ofAnInvalidMeasurementNoneHasAFigure() {
    assertThat(titles(TestPage.comparison("sides-differ"))).isNotEmpty().allMatch(HAS_NO_FIGURE);
    RunCase restarted =
        RunCase.all()
            .filter(run -> run.name().equals("service-restarted"))
            .findFirst()
            .orElseThrow();
    assertThat(titles(TestPage.of(restarted))).isNotEmpty().allMatch(HAS_NO_FIGURE);
  }

  @Test
  void aRunSaysItsPercentilesAndItsLongestService() {
    TestPage page = TestPage.of(RunCase.fine());
    assertThat(title(page, "percentiles")).isEqualTo("p50 8.99 ms, p95 13.5 ms, p99 13.9 ms");
    assertThat(title(page, "services")).startsWith("fights: 2.67 ms per request");
    assertThat(title(page, "over-time")).isEqualTo("Mean of each second: 8.76 to 9.16 ms");
  }

  @Test
  void aTrendSaysItsLastChange() {
    assertThat(title(TestPage.of(HistoryCase.slowerByHalf()), "trend-1"))
        .startsWith("mean: 10.1 ms -> 15.1 ms since 5a1b2c3, at 50 rps");
  }

  @ParameterizedTest
  @MethodSource("verdict.report.TestPage#all")
  void everyChartHasAShortTitleAndItsWordsAreOnlyHeard(TestPage page) {
    for (Element figure : figures(page)) {
      if (!figure.id().startsWith("trend")) { // which has its conditions in it
        assertThat(title(figure)).hasSizeLessThanOrEqualTo(LONGEST);
      }
      assertThat(figure.select("details")).isEmpty();
      assertThat(figure.getElementById(figure.id() + "-words").className())
          .isEqualTo("visually-hidden");
    }
  }

  private List<Element> figures(TestPage page) {
    return Jsoup.parse(page.html().apply(folder)).select("figure");
  }

  private List<String> titles(TestPage page) {
    return figures(page).stream().map(ChartTitlesTest::title).toList();
  }

  private String title(TestPage page, String id) {
    return title(figure(page, id));
  }

  private Element figure(TestPage page, String id) {
    return figures(page).stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String title(Element figure) {
    return figure.select("figcaption").text().replace('\u00a0', ' ');
  }
}
