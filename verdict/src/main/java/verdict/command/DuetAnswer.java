package verdict.command;

import java.nio.file.Path;
import verdict.collect.DuetPlan;

/**
 * Everything from the rounds of a duet, or of a calibration, to an answer and an exit code.
 *
 * @param folder with the rounds
 */
record DuetAnswer(Path folder, DuetPlan plan, DuetOutputs outputs) {
  /** Whether the rounds before the extension, and they alone, leave the verdict open. */
  boolean isInconclusive() {
    return true;
  }

  /** Writes the files, prints the answer on stdout, and returns the exit code. */
  int give() {
    Output.print(folder + "\n");
    return ExitCode.FINE;
  }
}
