package verdict.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.run.Results;
import verdict.run.results.RunReaders;
import verdict.sample.ResultsSummary;
import verdict.testing.Golden;
import verdict.testing.GoldenRuns;

/**
 * These tests seal what {@code inspect} prints of the results folder of every Gatling, wherever the
 * reader of it lives.
 */
class InspectGoldenTest {
  static Stream<String> versions() {
    return GoldenRuns.versions();
  }

  @AfterEach
  void comeHome() {
    Golden.comeBack();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void printsTheGoldenFile(String version) throws IOException {
    Golden.check("inspect-gatling-" + version, inspected(version));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void printsItInCairoToo(String version) throws IOException {
    Golden.goTo(Locale.forLanguageTag("ar-EG-u-nu-arab")); // whose digits are others
    Golden.check("inspect-gatling-" + version, inspected(version));
  }

  /** Whatever was read, it is told in one way: one is enough. */
  @Test
  void printsTheGoldenJson() throws IOException {
    String json =
        ResultsJson.render(ResultsSummary.of(results("3.15.1")), List.of(Path.of("exact.md")));
    Golden.check("inspect-json", "```json\n" + named(json, "3.15.1") + "```\n");
  }

  private static Results results(String version) {
    return RunReaders.read(GoldenRuns.folder(version));
  }

  private static String inspected(String version) {
    return named(ResultsMarkdown.render(ResultsSummary.of(results(version))), version);
  }

  private static String named(String text, String version) {
    return text.replace(GoldenRuns.folder(version).toString(), "results");
  }
}
