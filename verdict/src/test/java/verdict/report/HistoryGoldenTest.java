package verdict.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.analysis.HistoryAnalysis;
import verdict.testing.Golden;

/** These tests seal what a history says: in Markdown, in HTML, for machines. */
class HistoryGoldenTest {

  static Stream<Arguments> casesByLocale() {
    return Golden.byLocale(HistoryCase.all().map(c -> Named.of(c.name(), c)).toList());
  }

  @AfterEach
  void comeBack() {
    Golden.comeBack();
  }

  @ParameterizedTest
  @MethodSource("casesByLocale")
  void rendersTheGoldenFiles(HistoryCase golden, Locale locale) throws IOException {
    Golden.goTo(locale);
    HistoryAnalysis history = golden.report();
    HistoryReport report = new HistoryReport(history);
    String actual =
        report.markdown()
            + "\n<!-- For machines: -->\n```json\n"
            + AnswerJson.render(history, List.of(Path.of("trend.html")))
            + "```\n";
    Golden.check(golden.name(), actual);
    Golden.checkPage(golden.name(), report.html());
  }
}
