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
import verdict.analysis.RunAnalysis;
import verdict.analysis.RunsAnalysis;
import verdict.testing.Golden;
import verdict.testing.TestRun;

/**
 * These tests seal the reports: people paste it into pull requests and scripts read it. A change of
 * a golden file is a change of the product.
 */
class GoldenTest {
  @TempDir Path folder;

  static Stream<Arguments> casesByLocale() {
    return Golden.byLocale(RunCase.all().map(c -> Named.of(c.name(), c)).toList());
  }

  static Stream<Arguments> severalByLocale() {
    return Golden.byLocale(RunsCase.all().map(c -> Named.of(c.name(), c)).toList());
  }

  @AfterEach
  void comeBack() {
    Golden.comeBack();
  }

  @ParameterizedTest
  @MethodSource("casesByLocale")
  void rendersTheGoldenFiles(RunCase golden, Locale locale) throws IOException {
    Golden.goTo(locale);
    RunAnalysis report = golden.report(folder);
    String actual =
        MarkdownRenderer.render(report)
            + "\n<!-- On the console: -->\n```text\n"
            + ConsoleSummary.render(report, List.of(Path.of("report.md")))
            + "```\n\n<!-- For machines: -->\n```json\n"
            + AnswerJson.render(report, List.of(Path.of("report.md")))
            + "```\n<!-- For CI servers: -->\n```xml\n"
            + JUnitXml.render(List.of(report))
            + "```\n";
    Golden.check(golden.name(), actual);
    Golden.checkPage(golden.name(), HtmlRenderer.render(report, List.of()));
  }

  @ParameterizedTest
  @MethodSource("severalByLocale")
  void soDoSeveralRunsOfOneBuild(RunsCase golden, Locale locale) throws IOException {
    Golden.goTo(locale);
    RunsAnalysis report = golden.report(folder);
    Golden.check(
        golden.name(),
        RunsMarkdown.render(report)
            + "\n<!-- On the console: -->\n```text\n"
            + ConsoleSummary.render(report, List.of(Path.of("report.md")))
            + "```\n\n<!-- For machines: -->\n```json\n"
            + AnswerJson.render(report, List.of(Path.of("report.md")))
            + "```\n");
    Golden.checkPage(golden.name(), HtmlRenderer.render(report, List.of()));
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
