package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import verdict.analysis.Analysis;
import verdict.analysis.CalibrationAnalysis;
import verdict.collect.RepositoryRoot;
import verdict.file.AtomicFile;
import verdict.report.AnswerJson;
import verdict.report.CalibrationReport;
import verdict.run.folder.RecordedDuet;
import verdict.run.measurement.MeasurementWriter;
import verdict.sample.Figures;

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
    CalibrationAnalysis report = Analysis.calibrate(duet.baseline(), duet.candidate());
    Path baseline = folder.resolve("baseline.json");
    Path candidate = folder.resolve("candidate.json");
    Path markdown = folder.resolve("report.md");
    List<Path> written = new ArrayList<>(List.of(baseline, candidate, markdown));
    // Rendered before the first is written: a fault must not leave some new and some old.
    String text = CalibrationReport.markdown(report);
    MeasurementWriter.write(duet.baseline(), baseline);
    MeasurementWriter.write(duet.candidate(), candidate);
    AtomicFile.write(markdown, text);
    if (report.valid()) { // what is invalid must not be quoted
      report.calibration().write(file);
      written.add(file);
    }
    Output.print(
        json ? AnswerJson.render(report, written) : CalibrationReport.summary(report, written));
    return report.valid() ? ExitCode.FINE : ExitCode.INVALID;
  }
}
