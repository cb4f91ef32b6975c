package verdict.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verdict.collect.RunRefused.Reason;
import verdict.run.SideName;

/**
 * The rounds of a duet, one after the other. Those that are on disk already are not run again.
 *
 * @param built where each side is built; none when both are running already
 * @param resume the command that continues it, for messages
 */
public record DuetRounds(
    ProjectFolder root,
    DuetPlan plan,
    DuetFolder folder,
    Map<SideName, Path> built,
    DuetProgress progress,
    String resume) {
  private static final int ATTEMPTS = 2;

  /**
   * Runs what is missing of the first rounds.
   *
   * @param last the last of them, after which the duet may end
   * @throws RunRefused when a round could not be run, in two attempts; those before are kept
   */
  public void run(int last) throws RunRefused, InterruptedException {
    try (Interruption.Action told =
        Interruption.runs(() -> progress.say("interrupted; " + kept()))) {
      showRounds(last);
      for (int round = 1; round <= last; round++) {
        if (!folder.isDone(round)) {
          run(round, last);
          showRounds(last);
        }
      }
    } catch (IOException e) {
      throw new RunRefused(
          Reason.CANNOT_WRITE,
          "cannot write: " + e + "; free disk space or fix the permissions; " + kept());
    } finally {
      progress.endBar();
    }
  }

  private void run(int round, int last) throws RunRefused, IOException, InterruptedException {
    RunRefused failure = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      folder.moveBrokenAside(round);
      failure = attempt(round, last);
      if (failure == null) {
        return;
      }
      // A wrong command line or input stays wrong.
      boolean isFinal =
          failure.reason() == Reason.WRONG_USAGE || failure.reason() == Reason.UNREADABLE_INPUT;
      if (isFinal) {
        break;
      }
      if (attempt < ATTEMPTS) {
        progress.say("round " + round + " failed, trying once more: " + failure.getMessage());
      }
    }
    if (failure != null) {
      throw new RunRefused(
          failure.reason(), "round " + round + ": " + failure.getMessage() + "; " + kept());
    }
  }

  private @Nullable RunRefused attempt(int round, int last)
      throws IOException, InterruptedException {
    try {
      new RoundProcess(root)
          .run(
              plan,
              round,
              built,
              folder,
              stage -> progress.stage(round, plan.looks().at(last).rounds(), stage));
      return null;
    } catch (RunRefused e) {
      return e;
    } catch (SystemUnavailable e) {
      return new RunRefused(Reason.SYSTEM_NOT_THERE, String.valueOf(e.getMessage()));
    }
  }

  /** Of those until the next look, which may be farther than what is run now. */
  private void showRounds(int last) throws IOException {
    int next = plan.looks().at(last).rounds();
    int done = folder.done(next).size();
    progress.rounds(done, next, plan.looks().last(), folder.usualTime(next));
  }

  private String kept() {
    boolean canEndBefore = plan.looks().stops().size() > 1;
    return "%d of %s%d rounds are kept; continue with: %s"
        .formatted(
            folder.done(plan.looks().last()).size(),
            canEndBefore ? "at most " : "",
            plan.looks().last(),
            resume);
  }
}
