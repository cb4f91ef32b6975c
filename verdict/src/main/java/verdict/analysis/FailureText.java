package verdict.analysis;

import java.util.Locale;
import verdict.judgement.JudgedFailures;
import verdict.sample.Figures;
import verdict.statistics.FailureCounts;

/** How failed requests look: their share, and how many of how many. */
public final class FailureText {
  private FailureText() {}

  public static String side(FailureCounts.Count count) {
    return Figures.ratio(count.ratio())
        + " ("
        + Figures.count(count.failed())
        + " of "
        + Figures.count(count.total())
        + ")";
  }

  public static String sides(JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    return side(counts.baseline()) + " -> " + side(counts.candidate());
  }

  public static String change(JudgedFailures judged) {
    return "failures " + sides(judged);
  }

  /**
   * The same with its bounds, each of which holds by itself. They are of the counts; where rounds
   * decided otherwise they say nothing.
   */
  public static String changeWithBounds(JudgedFailures judged) {
    boolean hasDecided = judged.finding().isChange();
    boolean areOpen = judged.upperBound() > 0 && judged.lowerBound() > 0;
    return change(judged)
        + (hasDecided && areOpen
            ? ""
            : " [each bound " + ChangeText.level(judged.level()) + ": " + bounds(judged) + "]");
  }

  /** By how many percentage points the candidate can differ. */
  public static String bounds(JudgedFailures judged) {
    return points(-judged.lowerBound()) + " .. " + points(judged.upperBound()) + " points";
  }

  /** A difference of shares, signed, in percentage points. */
  public static String points(double ratio) {
    return String.format(Locale.ROOT, "%+.3f", ratio * 100);
  }
}
