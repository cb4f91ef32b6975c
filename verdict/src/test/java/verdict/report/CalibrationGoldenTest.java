package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.judgement.ComparisonJudge;
import verdict.run.Calibration;
import verdict.run.RunDescription;
import verdict.run.Side;
import verdict.statistics.LoadLevels;
import verdict.testing.Golden;
import verdict.testing.TestDuet;

/** What a calibration says: the noise of a round, and what that lets be seen, and when. */
class CalibrationGoldenTest {
  @TempDir Path folder;

  static Stream<Arguments> casesByLocale() {
    return Golden.byLocale(
        List.of(
            Named.of("calibration", TestDuet.of(10, 1, 0.1)),
            Named.of("calibration-false-alarm", TestDuet.of(10, 1.2, 0.1))));
  }

  @AfterEach
  void comeBack() {
    Golden.comeBack();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("casesByLocale")
  void saysWhatTheGoldenFilesSay(TestDuet duet, Locale locale) throws IOException {
    Golden.goTo(locale);
    CalibrationReport report = report(duet);
    List<Path> files = List.of(Path.of("calibration-50rps.json"));
    Golden.check(
        duet.ofCandidate().applyAsDouble(3) > 1.1 ? "calibration-false-alarm" : "calibration",
        report.markdown()
            + "\n<!-- On the console: -->\n```text\n"
            + report.summary(files)
            + "```\n\n<!-- For machines: -->\n```json\n"
            + report.json(files)
            + "```\n");
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Calibration calibration = report(TestDuet.of(10, 1, 0.1)).calibration();
    Path file = folder.resolve("calibration.json");
    calibration.write(file);
    assertThat(Calibration.read(file)).isEqualTo(calibration);
  }

  private CalibrationReport report(TestDuet duet) {
    Side baseline = duet.baseline(folder.resolve("duet"));
    Side candidate = duet.candidate(folder.resolve("duet"));
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
