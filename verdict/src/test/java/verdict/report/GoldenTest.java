package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.analysis.RunAnalysis;
import verdict.analysis.RunsAnalysis;
import verdict.testing.Locales;
import verdict.testing.TestRun;

/**
 * These tests seal the reports: people paste it into pull requests and scripts read it. A change of
 * a golden file is a change of the product.
 */
@ExtendWith(Locales.class)
class GoldenTest {
  private static final List<Path> FILES = List.of(Path.of("report.md"));
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("verdict.report.RunCase#all")
  void rendersTheGoldenFiles(RunCase golden) throws IOException {
    check(golden);
  }

  @ParameterizedTest
  @MethodSource("verdict.testing.Locales#all")
  void rendersThemInEveryLocale(Locale locale) throws IOException {
    Locales.goTo(locale);
    check(RunCase.fine());
  }

  private void check(RunCase golden) throws IOException {
    RunAnalysis report = golden.report(folder);
    SealedOutputs.of(
            golden.name(),
            MarkdownRenderer.render(report),
            AnswerJson.render(report, FILES),
            HtmlRenderer.render(report, List.of()))
        .with("console.txt", ConsoleSummary.render(report))
        .withJUnit(JUnitXml.render(List.of(report)))
        .check();
  }

  @ParameterizedTest
  @MethodSource("verdict.report.RunsCase#all")
  void soDoSeveralRunsOfOneBuild(RunsCase golden) throws IOException {
    RunsAnalysis report = golden.report(folder);
    SealedOutputs.of(
            golden.name(),
            RunsMarkdown.render(report),
            AnswerJson.render(report, FILES),
            HtmlRenderer.render(report, List.of()))
        .with("console.txt", ConsoleSummary.render(report))
        .check();
  }

  @Test
  void gatlingsOwnReportIsLinkedBesideIt() {
    var link = new HtmlRenderer.Link("Gatling's report", "gatling/my%20run/index.html");
    assertThat(HtmlRenderer.render(RunCase.fine().report(folder), List.of(link)))
        .contains("<a href=\"gatling/my%20run/index.html\">Gatling's report</a>");
  }

  @Test
  void aTitleIsTextInThePageWhateverItHolds() {
    TestRun run = TestRun.fine(1).json(j -> j.put("simulation", "{{body}} {{state}} $1"));
    String page = HtmlRenderer.render(new RunCase("title", run).report(folder), List.of());
    assertThat(page)
        .contains("<title>Performance: {{body}} {{state}} $1, 50 requests/s for 60 s</title>")
        .containsOnlyOnce("<h1>");
  }
}
