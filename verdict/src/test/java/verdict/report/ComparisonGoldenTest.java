package verdict.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
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
import verdict.analysis.ComparisonAnalysis;
import verdict.testing.Golden;

/** These tests seal what a comparison says: in Markdown, in HTML, on the console, for machines. */
class ComparisonGoldenTest {
  private static final Map<String, ComparisonCase.Sides> READ = new HashMap<>();
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
  void rendersTheGoldenFiles(ComparisonCase golden, Locale locale) throws Exception {
    Golden.goTo(locale);
    ComparisonAnalysis report = report(golden);
    String actual =
        ComparisonMarkdown.render(report)
            + "\n<!-- On the console: -->\n```text\n"
            + ComparisonSummary.render(report, List.of(Path.of("report.md")))
            + "```\n<!-- For machines: -->\n```json\n"
            + sealed(AnswerJson.render(report, List.of(Path.of("report.md"))))
            + "```\n<!-- For CI servers: -->\n```xml\n"
            + JUnitXml.render(report)
            + "```\n";
    Golden.check("compare-" + golden.name(), actual);
    Golden.checkPage("compare-" + golden.name(), HtmlRenderer.render(report, List.of()));
  }

  // Of 200 endpoints it is a book that says nothing new.
  private static String sealed(String json) throws NoSuchAlgorithmException {
    if (json.length() <= MOST_SEALED) {
      return json;
    }
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
    return json.length() + " characters, SHA-256 " + HexFormat.of().formatHex(digest) + "\n";
  }

  // They are read once, which is slow, and judged in each locale.
  private ComparisonAnalysis report(ComparisonCase golden) {
    return ComparisonCase.report(READ.computeIfAbsent(golden.name(), name -> golden.read(folder)));
  }
}
