package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import verdict.collect.BuiltSides;
import verdict.collect.DuetFolder;
import verdict.collect.DuetPlan;
import verdict.collect.DuetProgress;
import verdict.collect.DuetRounds;
import verdict.collect.RepositoryRoot;
import verdict.collect.SystemUnavailable;
import verdict.run.Side;
import verdict.run.folder.RecordedDuet;

/** A duet or a calibration, from its plan to its answer; what is on disk is not run again. */
record DuetRun(RepositoryRoot root, DuetFolder folder, DuetPlan plan, Conclusion conclusion) {

  /** What the rounds lead to. */
  interface Conclusion {
    /** Whether the rounds before the extension, and they alone, leave the verdict open. */
    boolean isOpen(RecordedDuet first) throws SystemUnavailable;

    /**
     * Answers.
     *
     * @param folder with the rounds
     * @return the exit code
     */
    int give(Path folder, RecordedDuet all) throws IOException, SystemUnavailable;
  }

  /** Its sides by the files that keep them. */
  static Map<Path, Side> measured(Path folder, RecordedDuet duet) {
    Map<Path, Side> measured = new LinkedHashMap<>(); // the baseline is named first
    measured.put(folder.resolve("baseline.json"), duet.baseline());
    measured.put(folder.resolve("candidate.json"), duet.candidate());
    return measured;
  }

  /** Begins one. */
  int begin() throws Exception {
    folder.begin(plan);
    return goOn();
  }

  /** Runs what is missing, and answers. */
  int goOn() throws Exception {
    DuetProgress progress = DuetProgress.onStderr();
    try (DuetFolder.Held held = folder.hold();
        BuiltSides sides = new BuiltSides(root, plan, folder, progress)) {
      run(sides, progress, plan.rounds());
      if (plan.extend() && isMissing(plan.mostRounds()) && conclusion.isOpen(read(plan.rounds()))) {
        progress.say("inconclusive so far; the extension by --extend follows");
        run(sides, progress, plan.mostRounds());
      }
    }
    return conclusion.give(folder.path(), read(plan.mostRounds()));
  }

  private RecordedDuet read(int mostRounds) {
    return RecordedDuet.read(folder.path(), mostRounds);
  }

  private void run(BuiltSides sides, DuetProgress progress, int last) throws Exception {
    if (isMissing(last)) {
      String command = plan.purpose() == DuetPlan.Purpose.DUET ? "duet" : "calibrate";
      String resume = ProgramName.command(command, "--resume", folder.path().toString());
      new DuetRounds(root, plan, folder, sides.apps(), progress, resume).run(last);
    }
  }

  private boolean isMissing(int last) {
    return folder.done(last).size() < last;
  }
}
