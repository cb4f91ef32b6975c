package verdict.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.analysis.HistoryAnalysis;
import verdict.testing.Locales;

/** These tests seal what a history says: in Markdown, in HTML, for machines. */
@ExtendWith(Locales.class)
class HistoryGoldenTest {
  @ParameterizedTest
  @MethodSource("verdict.report.HistoryCase#all")
  void rendersTheGoldenFiles(HistoryCase golden) throws IOException {
    check(golden);
  }

  /** Whose days and hours are those of UTC everywhere. */
  @ParameterizedTest
  @MethodSource("verdict.testing.Locales#all")
  void rendersThemInEveryLocale(Locale locale) throws IOException {
    Locales.goTo(locale);
    check(HistoryCase.slowerByHalf());
  }

  private static void check(HistoryCase golden) throws IOException {
    HistoryAnalysis history = golden.report();
    HistoryReport report = new HistoryReport(history);
    String answer = AnswerJson.render(history, List.of(Path.of("trend.html")));
    SealedOutputs.of(golden.name(), report.markdown(), answer, report.html()).check();
  }
}
