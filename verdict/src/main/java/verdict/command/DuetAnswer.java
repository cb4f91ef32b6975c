package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import verdict.collect.DuetPlan;
import verdict.collect.RepositoryRoot;
import verdict.collect.SystemNotThere;
import verdict.judgement.Verdict;
import verdict.run.folder.RecordedDuet;
import verdict.run.measurement.MeasurementWriter;

/**
 * Everything from the rounds of a duet, or of a calibration, to an answer and an exit code.
 *
 * @param folder with the rounds
 */
record DuetAnswer(Path folder, DuetPlan plan, DuetOutputs outputs) {
  /** Whether the rounds before the extension, and they alone, leave the verdict open. */
  boolean isInconclusive() throws SystemNotThere {
    RecordedDuet first = RecordedDuet.read(folder, plan.rounds());
    return answer(first).analysis().verdict() == Verdict.INCONCLUSIVE;
  }

  private ComparisonAnswer answer(RecordedDuet duet) throws SystemNotThere {
    return ComparisonAnswer.of(
        duet.baseline(), duet.candidate(), outputs.judging(), RepositoryRoot.find());
  }

  /** Writes the files, prints the answer on stdout, and returns the exit code. */
  int give() throws IOException, SystemNotThere {
    RecordedDuet duet = RecordedDuet.read(folder, plan.mostRounds());
    if (plan.purpose() == DuetPlan.Purpose.CALIBRATE) {
      Path usual =
          CalibrationAnswer.usualFile(RepositoryRoot.find(), plan.load().requestsPerSecond());
      return new CalibrationAnswer(folder, duet)
          .give(outputs.output().orElse(usual), outputs.json());
    }
    Path into = outputs.output().orElse(folder);
    Path baseline = into.resolve("baseline.json");
    Path candidate = into.resolve("candidate.json");
    MeasurementWriter.write(duet.baseline(), baseline);
    MeasurementWriter.write(duet.candidate(), candidate);
    return answer(duet)
        .give(
            new ComparisonAnswer.Outputs(
                folder.resolve("comparison.json"),
                outputs.markdown().orElse(folder.resolve("report.md")),
                outputs.html().orElse(folder.resolve("report.html")),
                folder.resolve("junit.xml")),
            List.of(baseline, candidate),
            outputs.json());
  }
}
