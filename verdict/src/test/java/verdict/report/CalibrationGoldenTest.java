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
import verdict.run.measurement.Calibration;
import verdict.testing.Golden;

/** What a calibration says: the noise of a round, and what that lets be seen, and when. */
class CalibrationGoldenTest {
  @TempDir Path folder;

  static Stream<Arguments> casesByLocale() {
    return Golden.byLocale(CalibrationCase.all().map(c -> Named.of(c.name(), c)).toList());
  }

  @AfterEach
  void comeBack() {
    Golden.comeBack();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("casesByLocale")
  void saysWhatTheGoldenFilesSay(CalibrationCase golden, Locale locale) throws IOException {
    Golden.goTo(locale);
    CalibrationReport report = golden.report(folder);
    List<Path> files = List.of(Path.of("calibration-50rps.json"));
    Golden.check(
        golden.name(),
        report.markdown()
            + "\n<!-- On the console: -->\n```text\n"
            + report.summary(files)
            + "```\n\n<!-- For machines: -->\n```json\n"
            + report.json(files)
            + "```\n");
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Calibration calibration = CalibrationCase.usual().report(folder).calibration();
    Path file = folder.resolve("calibration.json");
    calibration.write(file);
    assertThat(Calibration.read(file)).isEqualTo(calibration);
  }
}
