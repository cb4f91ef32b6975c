package verdict.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.run.results.RunReaders;
import verdict.sample.ResultsSummary;
import verdict.testing.Golden;
import verdict.testing.GoldenRuns;
import verdict.testing.Locales;

/**
 * These tests seal what {@code inspect} prints of the results folder of every Gatling, wherever the
 * reader of it lives.
 */
@ExtendWith(Locales.class)
class InspectGoldenTest {
  /** Whatever was read, it is told in one way: the answer of a short one for machines is enough. */
  private static final Path SHORT = Path.of("src/test/resources/cases/lines-in-message-2.0");

  @ParameterizedTest
  @MethodSource("verdict.testing.GoldenRuns#versions")
  void printsTheGoldenFile(String version) throws IOException {
    check(version);
  }

  @ParameterizedTest
  @MethodSource("verdict.testing.Locales#all")
  void printsItInEveryLocale(Locale locale) throws IOException {
    Locales.goTo(locale);
    check("3.15.1");
  }

  @Test
  void printsTheGoldenAnswer() throws IOException {
    ResultsSummary summary = ResultsSummary.of(RunReaders.read(SHORT));
    String markdown = named(ResultsMarkdown.render(summary), SHORT);
    String answer = named(AnswerJson.render(summary, List.of(Path.of("exact.md"))), SHORT);
    SealedOutputs.of("inspect-lines-in-message", markdown, answer).check();
  }

  private static void check(String version) throws IOException {
    Path folder = GoldenRuns.folder(version);
    ResultsSummary summary = ResultsSummary.of(RunReaders.read(folder));
    Golden.of("inspect-gatling-" + version)
        .with("report.md", named(ResultsMarkdown.render(summary), folder))
        .check();
  }

  private static String named(String text, Path folder) {
    return text.replace(folder.toString(), "results");
  }
}
