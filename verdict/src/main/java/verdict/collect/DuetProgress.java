package verdict.collect;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import verdict.run.Looks;

/**
 * Progress of a duet: a bar on a terminal, elsewhere a line for each stage of each round. It shows
 * no figures: whoever saw them could stop as soon as they like the result.
 */
public final class DuetProgress {
  private static final String PREFIX = "verdict: ";

  // Together they stay below the 80 columns of the narrowest terminal, which would wrap them.
  private static final int COLUMNS = 79;
  private static final int BAR = 12;
  private static final int STAGE = 16;
  private static final int MOST_SECONDS = 120;

  private final PrintStream to;
  private final boolean isTerminal;
  private boolean isDrawn;
  private String bar = "";
  private String stage = "";
  private String counted = "";

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
    to.println(PREFIX + what);
    to.flush();
  }

  /** What is planned, before the first round. */
  public void begins(DuetPlan plan, DuetFolder folder) {
    say(
        "%s, order from seed %d, in %s; no results are shown before %s"
            .formatted(
                planned(plan.looks()),
                plan.seed(),
                folder.path(),
                plan.looks().taken().size() == 1 ? "the end" : "a look"));
  }

  private static String planned(Looks looks) {
    int last = looks.last();
    if (looks.taken().size() == 1) {
      return last + (last == 1 ? " round" : " rounds");
    }
    return looks.rounds().replace(",", ", ").replaceFirst(", (?=\\d+$)", " or ")
        + " rounds (it ends at the first look that decides"
        + looks
            .futilityAfter()
            .filter(looks::isFutilityAskedAfter)
            .map(after -> ", or after " + after + " rounds if " + last + " cannot decide")
            .orElse("")
        + ")";
  }

  /**
   * So many rounds are done.
   *
   * @param next the number of rounds of the next look
   * @param most the number of rounds of the last look
   * @param each how long a round takes; absent before the first is done
   */
  synchronized void rounds(int done, int next, int most, Optional<Duration> each) {
    String left = each.map(time -> left(time, done, next, most)).orElse("");
    if (!isTerminal) {
      String now = done + " of " + next + " rounds done" + left;
      if (!now.equals(counted)) {
        say(now);
      }
      counted = now;
      stage = ""; // a round that follows begins with the same stages
      return;
    }
    String line = done + " of " + next + " rounds" + left;
    int room = COLUMNS - PREFIX.length() - line.length() - " [] ".length() - STAGE;
    bar = line + (room > 0 ? bar(done, next, Math.min(BAR, room)) : "");
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
    to.print("\r" + PREFIX + bar + " " + shown + " ".repeat(STAGE - shown.length()));
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

  private static String bar(int done, int all, int columns) {
    int full = done * columns / all;
    return " [" + "#".repeat(full) + " ".repeat(columns - full) + "]";
  }

  private static String left(Duration each, int done, int next, int most) {
    return (done == next ? "" : ", about " + text(each.multipliedBy((long) next - done)) + " left")
        + (next == most ? "" : ", max " + text(each.multipliedBy((long) most - done)));
  }

  private static String text(Duration time) {
    return time.toSeconds() <= MOST_SECONDS ? time.toSeconds() + " s" : time.toMinutes() + " min";
  }
}
