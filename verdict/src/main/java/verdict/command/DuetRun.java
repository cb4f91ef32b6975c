package verdict.command;

import verdict.collect.BuiltSides;
import verdict.collect.DuetFolder;
import verdict.collect.DuetPlan;
import verdict.collect.DuetProgress;
import verdict.collect.DuetRounds;
import verdict.collect.RepositoryRoot;

/** A duet or a calibration, from its plan to its answer; what is on disk is not run again. */
record DuetRun(RepositoryRoot root, DuetFolder folder, DuetPlan plan, DuetOutputs outputs) {

  /** Begins one. */
  int begin() throws Exception {
    folder.begin(plan);
    return goOn();
  }

  /** Runs what is missing, and answers. */
  int goOn() throws Exception {
    DuetAnswer answer = new DuetAnswer(folder.path(), plan, outputs);
    DuetProgress progress = DuetProgress.onStderr();
    try (DuetFolder.Held held = folder.hold();
        BuiltSides sides = new BuiltSides(root, plan, folder, progress)) {
      run(sides, progress, plan.rounds());
      if (plan.extend() && isMissing(plan.mostRounds()) && answer.isInconclusive()) {
        progress.say("inconclusive so far: the extension that was declared follows");
        run(sides, progress, plan.mostRounds());
      }
    }
    return answer.give();
  }

  private void run(BuiltSides sides, DuetProgress progress, int last) throws Exception {
    if (isMissing(last)) {
      String command = plan.purpose() == DuetPlan.Purpose.DUET ? "duet" : "calibrate";
      String resume = "verdict " + command + " --resume " + folder.path();
      new DuetRounds(root, plan, folder, sides.apps(), progress, resume).run(last);
    }
  }

  private boolean isMissing(int last) {
    return folder.done(last).size() < last;
  }
}
