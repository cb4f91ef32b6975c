package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import verdict.collect.RepositoryRoot;
import verdict.file.AtomicFile;
import verdict.judgement.ComparisonJudge;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.JudgedChange;
import verdict.judgement.Verdict;
import verdict.report.CalibrationReport;
import verdict.report.Figures;
import verdict.run.Block;
import verdict.run.RunDescription;
import verdict.run.folder.RecordedDuet;
import verdict.run.measurement.Calibration;
import verdict.run.measurement.MeasurementWriter;
import verdict.statistics.Comparison;
import verdict.statistics.LoadLevels;
import verdict.statistics.Pace;

/**
 * Everything from the rounds of a calibration to files, a summary and an exit code.
 *
 * @param folder of the calibration
 */
record CalibrationAnswer(Path folder, RecordedDuet duet) {

  /** Where reports look for the calibration of a load. */
  static Path usualFile(RepositoryRoot root, double requestsPerSecond) {
    String rate = Figures.plain(requestsPerSecond);
    return root.folder().resolve("reports").resolve("calibration-" + rate + "rps.json");
  }

  int give(Path file, boolean json) throws IOException {
    List<Comparison> loads = LoadLevels.of(duet.baseline(), duet.candidate());
    ComparisonJudgement judgement =
        ComparisonJudge.strict().judge(duet.baseline(), duet.candidate(), loads);
    Calibration calibration = calibration(loads.get(0), judgement);
    CalibrationReport report = new CalibrationReport(judgement, calibration);
    Path baseline = folder.resolve("baseline.json");
    Path candidate = folder.resolve("candidate.json");
    Path markdown = folder.resolve("report.md");
    List<Path> written = new ArrayList<>(List.of(baseline, candidate, markdown));
    // Rendered before the first is written: a fault must not leave some new and some old.
    String text = report.markdown();
    MeasurementWriter.write(duet.baseline(), baseline);
    MeasurementWriter.write(duet.candidate(), candidate);
    AtomicFile.write(markdown, text);
    boolean isValid = judgement.verdict() != Verdict.INVALID;
    if (isValid) { // what is invalid must not be quoted
      calibration.write(file);
      written.add(file);
    }
    Output.print(json ? report.json(written) : report.summary(written));
    return isValid ? ExitCode.FINE : ExitCode.INVALID;
  }

  private Calibration calibration(Comparison load, ComparisonJudgement judgement) {
    List<Calibration.Noise> noise = new ArrayList<>();
    for (JudgedChange judged : judgement.loads().get(0).gate()) {
      judged
          .change()
          .spread()
          .ifPresent(
              spread ->
                  noise.add(new Calibration.Noise(judged.change().key().metric().key(), spread)));
    }
    List<RunDescription> runs =
        duet.candidate().blocks().stream().map(Block::run).flatMap(Optional::stream).toList();
    RunDescription first = runs.get(0);
    return new Calibration(
        first.place().map(RunDescription.Place::duet).orElse(first.runId()),
        runs.stream().map(RunDescription::endedAt).max(Instant::compareTo).orElseThrow(),
        first.load().requestsPerSecond(),
        load.units(),
        Pace.ofUnit(load).map(each -> each.toSeconds()),
        new TreeMap<>(Calibration.machineOf(first)),
        noise);
  }
}
