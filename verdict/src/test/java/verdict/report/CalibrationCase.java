package verdict.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.judgement.ComparisonJudge;
import verdict.run.RunDescription;
import verdict.run.Side;
import verdict.run.measurement.Calibration;
import verdict.statistics.LoadLevels;
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

  CalibrationReport report(Path folder) {
    Side baseline = duet.baseline(folder);
    Side candidate = duet.candidate(folder);
    RunDescription first = candidate.run().orElseThrow();
    return new CalibrationReport(
        ComparisonJudge.strict().judge(baseline, candidate, LoadLevels.of(baseline, candidate)),
        new Calibration(
            "duet-1",
            first.endedAt(),
            first.load().requestsPerSecond(),
            duet.rounds(),
            Optional.of(160L),
            Calibration.machineOf(first),
            List.of(new Calibration.Noise("response-time-mean", 0.04))));
  }
}
