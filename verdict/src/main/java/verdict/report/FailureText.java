package verdict.report;

import java.util.Locale;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.JudgedFailures;
import verdict.sample.Figures;
import verdict.statistics.FailureCounts;

/** How failed requests look: their share, and how many of how many. */
final class FailureText {
  private FailureText() {}

  static String side(FailureCounts.Count count) {
    return Figures.ratio(count.ratio())
        + " ("
        + Figures.count(count.failed())
        + " of "
        + Figures.count(count.total())
        + ")";
  }

  static String sides(JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    return side(counts.baseline()) + " -> " + side(counts.candidate());
  }

  static String change(JudgedFailures judged) {
    return "failures " + sides(judged);
  }

  /**
   * The same with its bounds, each of which holds by itself. They are of the counts; where rounds
   * decided otherwise they say nothing.
   */
  static String changeWithBounds(JudgedFailures judged) {
    boolean hasDecided =
        judged.finding() == Finding.REGRESSED || judged.finding() == Finding.IMPROVED;
    boolean areOpen = judged.upperBound() > 0 && judged.lowerBound() > 0;
    return change(judged)
        + (hasDecided && areOpen
            ? ""
            : " [each bound " + ChangeText.level(judged.level()) + ": " + bounds(judged) + "]");
  }

  /** By how many percentage points the candidate can differ. */
  static String bounds(JudgedFailures judged) {
    return points(-judged.lowerBound()) + " .. " + points(judged.upperBound()) + " points";
  }

  /** A difference of shares, signed, in percentage points. */
  static String points(double ratio) {
    return String.format(Locale.ROOT, "%+.3f", ratio * 100);
  }
}
