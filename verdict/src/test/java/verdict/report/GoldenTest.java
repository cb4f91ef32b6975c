package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.diagnosis.rule.AllRules;
import verdict.judgement.Judge;
import verdict.sample.Objectives;
import verdict.statistics.RunSummary;
import verdict.testing.Golden;
import verdict.testing.TestRun;

/**
 * These tests seal the Markdown: people paste it into pull requests and scripts read it. A change
 * of a golden file is a change of the product.
 */
class GoldenTest {
  private static final List<Locale> LOCALES =
      List.of(Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("ar-EG-u-nu-arab"));
  private final Locale before = Locale.getDefault();
  @TempDir Path folder;

  private record Case(String name, TestRun run) {}

  private static Stream<Case> cases() {
    return Stream.of(
        alone("run-fine", TestRun.fine(1).withServiceMetrics()),
        alone("every-request-failed", everyRequestFailed()),
        alone("one-request", oneRequest()),
        alone("no-request", TestRun.empty()),
        alone(
            "arrival-rate-missed",
            TestRun.empty().steady("fights: random fighters", 3_000, 75, 100)),
        alone("hostile-names", hostile()),
        alone(
            "no-service-metrics",
            TestRun.fine(1)
                .json(j -> j.withObject("target").put("startedByVerdict", false))
                .json(
                    j -> j.remove(List.of("services", "dataSet", "warmUp", "git", "environment")))),
        alone(
            "service-restarted",
            TestRun.fine(1)
                .scraped(
                    "fights",
                    TestRun.resource("fights-after.prom"),
                    TestRun.resource("fights-before.prom").replace("486510123", "486999123"))));
  }

  private static Case alone(String name, TestRun run) {
    return new Case(name, run);
  }

  private static TestRun everyRequestFailed() {
    TestRun run = TestRun.empty();
    for (int i = 0; i < 3_000; i++) {
      String kind = i % 3 == 0 ? "no-response" : "503";
      run.failed(i * 20_000L + 900, "fights: random fighters", kind, 900);
    }
    return run;
  }

  private static TestRun oneRequest() {
    return TestRun.empty()
        .succeeded(12_345, "fights: random fighters", 12_345)
        .json(
            j ->
                j.withObject("load")
                    .put("requestsPerSecond", 1)
                    .put("durationSeconds", 1)
                    .put("requestsPerJourney", 1)
                    .put("journeysAsked", 1));
  }

  private static TestRun hostile() {
    return TestRun.empty()
        .steady("a|b `c` <script>alert(1)</script>\n# @everyone #1 \u202e **x** | y", 3_000, 60, 1)
        .json(j -> j.put("label", "|</td> @team ![x](https://example.org/x.png)"))
        .json(j -> j.put("command", "```\n</details> @team"))
        .scraped(
            "x|y<b>\u001b[31m",
            "",
            "# TYPE logback_events_total counter\n"
                + "logback_events_total{level=\"wa\\\"rn\\\\ \\n|<i>\"} 3\n");
  }

  static Stream<Arguments> casesByLocale() {
    return LOCALES.stream()
        .flatMap(
            locale ->
                cases()
                    .map(
                        c ->
                            Arguments.of(
                                Named.of(c.name, c), Named.of(locale.toLanguageTag(), locale))));
  }

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @MethodSource("casesByLocale")
  void rendersTheGoldenFile(Case golden, Locale locale) throws IOException {
    Locale.setDefault(locale);
    Report report = report(golden);
    String actual =
        MarkdownRenderer.render(report)
            + "\n<!-- On the console: -->\n```text\n"
            + ConsoleSummary.render(report, List.of(Path.of("report.md")))
            + "```\n";
    Golden.check(golden.name, actual);
  }

  @Test
  void aTitleIsTextInThePageWhateverItHolds() {
    TestRun run = TestRun.fine(1).json(j -> j.put("simulation", "{{body}} {{state}} $1"));
    String page = HtmlRenderer.render(report(alone("title", run)));
    assertThat(page)
        .contains("<title>Performance: {{body}} {{state}} $1, 50 requests/s for 60 s</title>")
        .containsOnlyOnce("<h1>");
  }

  private Report report(Case golden) {
    RunSummary run = golden.run.summarized(folder.resolve("run"));
    return new Report(
        run, Judge.judge(run, Objectives.DEFAULT), AllRules.ALL.examine(run, Objectives.DEFAULT));
  }
}
