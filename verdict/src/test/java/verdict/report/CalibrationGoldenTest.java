package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.analysis.CalibrationAnalysis;
import verdict.run.measurement.Calibration;

/** What a calibration says: the noise of a round, and what that lets be seen, and when. */
class CalibrationGoldenTest {
  private static final List<Path> FILES = List.of(Path.of("calibration-50rps.json"));
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("verdict.report.CalibrationCase#all")
  void saysWhatTheGoldenFilesSay(CalibrationCase golden) throws IOException {
    CalibrationAnalysis report = golden.report(folder);
    SealedOutputs.of(
            golden.name(), CalibrationReport.markdown(report), AnswerJson.render(report, FILES))
        .with("console.txt", CalibrationReport.summary(report))
        .check();
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Calibration calibration = CalibrationCase.usual().report(folder).calibration();
    Path file = folder.resolve("calibration.json");
    calibration.write(file);
    assertThat(Calibration.read(file)).isEqualTo(calibration);
  }
}
