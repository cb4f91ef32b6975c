package verdict.collect;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Progress of a duet: a bar on a terminal, elsewhere a line for each stage of each round. It shows
 * no figures: whoever saw them could stop as soon as they like the result.
 */
public final class DuetProgress {
  // Together they stay below the 80 columns of the narrowest terminal, which would wrap them.
  private static final int BAR = 12;
  private static final int STAGE = 16;
  private static final int MOST_SECONDS = 120;

  private final PrintStream to;
  private final boolean isTerminal;
  private boolean isDrawn;
  private String bar = "";
  private String stage = "";

  /**
   * @param isTerminal whether a line can be drawn over
   */
  public DuetProgress(PrintStream to, boolean isTerminal) {
    this.to = to;
    this.isTerminal = isTerminal;
  }

  public static DuetProgress onStderr() {
    // Java knows only whether stdin and stdout are a terminal; scripts/verdict knows it of stderr.
    return new DuetProgress(System.err, Boolean.getBoolean("verdict.terminal"));
  }

  /** A line of its own. */
  public synchronized void say(String what) {
    endBar();
    to.println("verdict: " + what);
    to.flush();
  }

  /** What is planned, before the first round. */
  void begins(DuetPlan plan, DuetFolder folder) {
    say(
        "%d round%s%s, order from seed %d, in %s; no results are shown before the end"
            .formatted(
                plan.rounds(),
                plan.rounds() == 1 ? "" : "s",
                plan.extend() ? ", twice as many if the result is inconclusive" : "",
                plan.seed(),
                folder.path()));
  }

  /**
   * So many rounds are done.
   *
   * @param left until all are; absent before the first round is done
   */
  synchronized void rounds(int done, int all, Optional<Duration> left) {
    if (!isTerminal) {
      say(line(done, all, "rounds done", left));
      stage = ""; // a round that follows begins with the same stages
      return;
    }
    int full = done * BAR / all;
    bar = line(done, all, "rounds", left) + " [" + "#".repeat(full) + " ".repeat(BAR - full) + "]";
    draw("");
  }

  /** What a round is doing; elsewhere than on a terminal each stage is shown once. */
  synchronized void stage(int round, int all, String now) {
    if (isTerminal) {
      draw(now);
      return;
    }
    String name = now.replaceFirst(" \\d+ of \\d+$", ""); // without the block
    if (!name.equals(stage)) {
      stage = name;
      say("round " + round + " of " + all + ": " + name);
    }
  }

  private void draw(String what) {
    String shown = what.length() > STAGE ? what.substring(0, STAGE) : what;
    to.print("\rverdict: " + bar + " " + shown + " ".repeat(STAGE - shown.length()));
    to.flush();
    isDrawn = true;
  }

  /** Leaves a clean line behind. */
  public synchronized void endBar() {
    if (isDrawn) {
      to.println();
      isDrawn = false;
    }
  }

  private static String line(int done, int all, String what, Optional<Duration> left) {
    String time = done == all ? "" : left.map(DuetProgress::about).orElse("");
    return done + " of " + all + " " + what + time;
  }

  private static String about(Duration left) {
    return left.toSeconds() <= MOST_SECONDS
        ? ", about " + left.toSeconds() + " s left"
        : ", about " + left.toMinutes() + " min left";
  }
}
