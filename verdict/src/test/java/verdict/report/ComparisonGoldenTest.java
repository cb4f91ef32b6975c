package verdict.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.testing.Golden;

/** These tests seal what a comparison says: in Markdown, in HTML, on the console, for machines. */
class ComparisonGoldenTest {
  private static final Map<String, ComparisonReport> REPORTS = new HashMap<>();
  private static final int MOST_SEALED = 100_000;
  @TempDir Path folder;

  static Stream<Arguments> casesByLocale() {
    return Golden.byLocale(ComparisonCase.all().map(c -> Named.of(c.name(), c)).toList());
  }

  @AfterEach
  void comeBack() {
    Golden.comeBack();
  }

  @ParameterizedTest
  @MethodSource("casesByLocale")
  void rendersTheGoldenFiles(ComparisonCase golden, Locale locale) throws IOException {
    Golden.goTo(locale);
    ComparisonReport report = report(golden);
    String actual =
        ComparisonMarkdown.render(report)
            + "\n<!-- On the console: -->\n```text\n"
            + ComparisonSummary.render(report, List.of(Path.of("report.md")))
            + "```\n<!-- For machines: -->\n```json\n"
            + sealed(ComparisonJson.render(report, List.of(Path.of("report.md"))))
            + "```\n";
    Golden.check("compare-" + golden.name(), actual);
    Golden.checkPage("compare-" + golden.name(), HtmlRenderer.render(report, List.of()));
  }

  // Of 200 endpoints it is a book that says nothing new.
  private static String sealed(String json) {
    return json.length() > MOST_SEALED ? json.length() + " characters\n" : json;
  }

  // Once for all locales: they matter to what is printed, and reading is slow.
  private ComparisonReport report(ComparisonCase golden) {
    return REPORTS.computeIfAbsent(golden.name(), name -> golden.report(folder));
  }
}
