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
import verdict.collect.ProjectFolder;
import verdict.collect.RunRefused;
import verdict.collect.RunRefused.Reason;
import verdict.collect.SystemUnavailable;
import verdict.run.Looks;
import verdict.run.Side;
import verdict.run.folder.RecordedDuet;

/** A duet or a calibration, from its plan to its answer; what is on disk is not run again. */
record DuetRun(ProjectFolder root, DuetFolder folder, DuetPlan plan, Conclusion conclusion) {

  /** What the rounds lead to. */
  interface Conclusion {
    /** Whether these rounds, and they alone, leave it open whether it ends here. */
    boolean isOpen(RecordedDuet soFar) throws SystemUnavailable;

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
    int end;
    DuetProgress progress = DuetProgress.onStderr();
    try (DuetFolder.Held held = folder.hold();
        BuiltSides sides = new BuiltSides(root, plan, folder, progress)) {
      end = runToTheEnd(sides, progress);
    }
    return conclusion.give(folder.path(), read(end));
  }

  /** From stop to stop; the number of rounds that it ends with. */
  private int runToTheEnd(BuiltSides sides, DuetProgress progress) throws Exception {
    Looks looks = plan.looks();
    boolean isToBegin = true;
    for (int stop : looks.stops()) {
      if (isMissing(stop)) {
        DuetRounds rounds = rounds(sides, progress);
        if (isToBegin) {
          progress.begins(plan, folder);
          isToBegin = false;
        }
        rounds.run(stop);
      }
      if (stop < looks.last() && !conclusion.isOpen(read(stop))) {
        progress.say("it ends after %d of at most %d rounds".formatted(stop, looks.last()));
        return stop;
      }
      int next = looks.at(stop + 1).rounds();
      if (stop < looks.last() && isMissing(next) && looks.at(stop).rounds() == stop) {
        progress.say(
            "inconclusive after %d rounds; the next look is after %d".formatted(stop, next));
      }
    }
    return looks.last();
  }

  /**
   * Continues it beyond its last look, to another that has what is left of the probability of a
   * false positive; the plan in the folder says so before another round is run.
   */
  int continueTo(int last) throws Exception {
    DuetPlan continued;
    try (DuetFolder.Held held = folder.hold()) {
      continued = plan.with(later(last));
      folder.begin(continued);
    }
    return new DuetRun(root, folder, continued, conclusion).goOn();
  }

  private Looks later(int last) throws RunRefused, SystemUnavailable {
    Looks looks = plan.looks();
    int done = folder.done(looks.last()).size();
    for (Looks.Look look : looks.taken()) {
      if (look.rounds() <= done && !conclusion.isOpen(read(look.rounds()))) {
        throw refused(
            " ended at its look after %d rounds; leave --rounds out for its answer, or leave --resume"
                    .formatted(look.rounds())
                + " out to start over");
      }
    }
    return looks
        .continuedTo(done, last)
        .orElseThrow(
            () ->
                refused(
                    " has taken all its looks (%s rounds): another would raise the rate of false"
                            .formatted(looks.rounds())
                        + " positives; leave --resume out to start over, and say that there were two"
                        + " tries"));
  }

  private RunRefused refused(String why) {
    return new RunRefused(Reason.WRONG_USAGE, plan.id() + why);
  }

  private RecordedDuet read(int mostRounds) {
    return RecordedDuet.read(folder.path(), mostRounds);
  }

  private DuetRounds rounds(BuiltSides sides, DuetProgress progress) throws Exception {
    String command = plan.purpose() == DuetPlan.Purpose.DUET ? "duet" : "calibrate";
    String resume = ProgramName.command(command, "--resume", folder.path().toString());
    return new DuetRounds(root, plan, folder, sides.folders(), progress, resume);
  }

  private boolean isMissing(int last) {
    return folder.done(last).size() < last;
  }
}
