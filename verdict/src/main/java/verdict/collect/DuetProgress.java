package verdict.collect;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Progress of a duet: a bar on a terminal, else a line a round. It tells time alone: who saw the
 * figures so far could stop when they please.
 */
public final class DuetProgress {
  // Together they stay below the 80 columns of the narrowest terminal, which would wrap them.
  private static final int BAR = 12;
  private static final int STAGE = 16;
  private static final String HIDDEN = "the interval so far is hidden until the end";

  private final PrintStream to;
  private final boolean isTerminal;
  private boolean isDrawn;
  private String bar = "";

  /**
   * @param isTerminal whether a line can be drawn over
   */
  public DuetProgress(PrintStream to, boolean isTerminal) {
    this.to = to;
    this.isTerminal = isTerminal;
  }

  public static DuetProgress onStderr() {
    // Java cannot tell of stderr alone; the script that starts it can.
    return new DuetProgress(System.err, Boolean.getBoolean("verdict.terminal"));
  }

  /** A line of its own. */
  public synchronized void say(String what) {
    endBar();
    to.println("verdict: " + what);
    to.flush();
  }

  /** What comes, before the first round. */
  void begins(DuetPlan plan, DuetFolder folder) {
    say(
        "%d round%s%s in the order of seed %d, in %s; %s"
            .formatted(
                plan.rounds(),
                plan.rounds() == 1 ? "" : "s",
                plan.extend() ? ", as many again when they are inconclusive," : "",
                plan.seed(),
                folder.path(),
                HIDDEN));
  }

  /**
   * So many rounds are done.
   *
   * @param left until all are; absent when no round tells
   */
  synchronized void rounds(int done, int all, Optional<Duration> left) {
    if (!isTerminal) {
      say(line(done, all, left) + "; " + HIDDEN);
      return;
    }
    int full = done * BAR / all;
    bar = line(done, all, left) + " [" + "#".repeat(full) + " ".repeat(BAR - full) + "]";
    stage("");
  }

  /** What the round is doing; only a terminal shows it. */
  synchronized void stage(String stage) {
    if (isTerminal) {
      String shown = stage.length() > STAGE ? stage.substring(0, STAGE) : stage;
      to.print("\rverdict: " + bar + " " + shown + " ".repeat(STAGE - shown.length()));
      to.flush();
      isDrawn = true;
    }
  }

  /** Leaves a clean line behind. */
  public synchronized void endBar() {
    if (isDrawn) {
      to.println();
      isDrawn = false;
    }
  }

  static String line(int done, int all, Optional<Duration> left) {
    return done
        + " of "
        + all
        + " rounds"
        + left.map(time -> ", about " + time.toSeconds() + " s left").orElse("");
  }
}
