package verdict.report;

import java.util.Locale;
import verdict.judgement.JudgedFailures;
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

  static String change(JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    return "failures " + side(counts.baseline()) + " -> " + side(counts.candidate());
  }

  /** By how many percentage points the candidate can differ. */
  static String bounds(JudgedFailures judged) {
    return points(-judged.lowerBound()) + " .. " + points(judged.upperBound()) + " points";
  }

  private static String points(double ratio) {
    return String.format(Locale.ROOT, "%+.3f", ratio * 100);
  }
}
