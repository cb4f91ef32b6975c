package verdict.report;

import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.run.RunReaders;
import verdict.statistics.ResultsSummary;
import verdict.testing.Golden;
import verdict.testing.GoldenRuns;

/**
 * These tests seal what {@code inspect} prints of the results folder of every Gatling, wherever the
 * reader of it lives.
 */
class InspectGoldenTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  static Stream<String> versions() {
    return GoldenRuns.versions();
  }

  @AfterEach
  void comeHome() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void printsTheGoldenFile(String version) throws IOException {
    Golden.check("inspect-gatling-" + version, inspected(version));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void printsItInCairoToo(String version) throws IOException {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab")); // whose digits are others
    TimeZone.setDefault(TimeZone.getTimeZone("Africa/Cairo"));
    Golden.check("inspect-gatling-" + version, inspected(version));
  }

  private static String inspected(String version) {
    String markdown =
        ResultsMarkdown.render(ResultsSummary.of(RunReaders.read(GoldenRuns.folder(version))));
    return markdown.replace(GoldenRuns.folder(version).toString(), "results");
  }
}
