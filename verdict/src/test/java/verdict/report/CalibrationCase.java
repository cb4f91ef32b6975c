package verdict.report;

import java.nio.file.Path;
import java.util.stream.Stream;
import verdict.analysis.Analysis;
import verdict.analysis.CalibrationAnalysis;
import verdict.testing.TestDuet;

/**
 * A calibration whose report is sealed.
 *
 * @param name of it, and of its golden files
 */
record CalibrationCase(String name, TestDuet duet) {
  static Stream<CalibrationCase> all() {
    return Stream.of(
        usual(),
        new CalibrationCase("calibration-false-alarm", TestDuet.of(10, 1.2, 0.1)),
        new CalibrationCase(
            "calibration-invalid", TestDuet.of(10, 1, 0.1).withBoth(run -> run.late(50_000))));
  }

  static CalibrationCase usual() {
    return new CalibrationCase("calibration", TestDuet.of(10, 1, 0.1));
  }

  CalibrationAnalysis report(Path folder) {
    return Analysis.calibrate(duet.baseline(folder), duet.candidate(folder));
  }

  @Override
  public String toString() {
    return name;
  }
}
