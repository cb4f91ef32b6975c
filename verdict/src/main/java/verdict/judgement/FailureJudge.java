package verdict.judgement;

import static verdict.statistics.Detectable.MOST_UNITS;

import java.util.OptionalInt;
import verdict.judgement.JudgedChange.Finding;
import verdict.sample.Figures;
import verdict.statistics.FailureChange;
import verdict.statistics.FailureCounts;

/**
 * Judges failed requests by counts and by rounds: they come in bursts, so that one bad minute could
 * make a count significant. A change needs both to be significant; what the failures may differ by
 * is as uncertain as their bursts make it.
 */
final class FailureJudge {
  /** In so many units the failures have to be on the same side. */
  static final int LEAST_UNITS = 3;

  private FailureJudge() {}

  /**
   * @param measured how many units there are
   * @param p of the counts and the units, adjusted for the family
   * @param alpha of the family
   * @param family how many figures share it
   * @param margin a difference of failure ratios
   */
  static JudgedFailures judge(
      FailureChange change, int measured, double p, double alpha, int family, double margin) {
    FailureCounts counts = change.counts();
    double level = 1 - alpha;
    double upper = upperBound(counts, change.dispersion(), level);
    double lower =
        upperBound(
            new FailureCounts(counts.candidate(), counts.baseline()), change.dispersion(), level);
    boolean isWorse = counts.candidate().ratio() > counts.baseline().ratio();
    int units = isWorse ? change.worse() : change.better();
    int against = isWorse ? change.better() : change.worse();
    Finding finding;
    String reason = "";
    if (isSmall(upper, lower, margin)) {
      finding = Finding.NO_CHANGE;
    } else if (p > alpha) {
      finding = Finding.INCONCLUSIVE;
      if (counts.pValue() <= alpha) {
        reason = "they came in bursts, so this could still be chance";
      }
    } else if (units < LEAST_UNITS || units <= 2 * against) {
      finding = Finding.INCONCLUSIVE;
      reason =
          "failures "
              + roseAndFell(change)
              + "; at least "
              + LEAST_UNITS
              + ", and more than twice as many, are needed";
    } else {
      finding = isWorse ? Finding.REGRESSED : Finding.IMPROVED;
    }
    OptionalInt needed =
        finding == Finding.INCONCLUSIVE
            ? unitsNeeded(change, measured, ComparisonJudge.ALPHA, Math.max(1, family), margin)
            : OptionalInt.empty();
    return new JudgedFailures(change, finding, reason, needed, p, level, upper, lower, margin);
  }

  /**
   * As if more units failed by the same shares, and in the same bursts; when all other figures of
   * the family are open, too.
   */
  private static OptionalInt unitsNeeded(
      FailureChange change, int measured, double alpha, int family, double margin) {
    FailureCounts counts = change.counts();
    boolean isWorse = counts.candidate().ratio() > counts.baseline().ratio();
    long on = isWorse ? change.worse() : change.better();
    long against = isWorse ? change.better() : change.worse();
    for (int units = measured + 1; units <= MOST_UNITS; units++) {
      double factor = (double) units / Math.max(1, measured);
      FailureCounts more =
          new FailureCounts(times(counts.baseline(), factor), times(counts.candidate(), factor));
      // Rounded so that it is not shown too soon.
      long moreOn = (long) Math.floor(on * factor);
      long moreAgainst = (long) Math.ceil(against * factor);
      double p = Math.max(more.pValue(), FailureChange.signsPValue(moreOn, moreAgainst));
      boolean isFound = p <= alpha / family && moreOn >= LEAST_UNITS && moreOn > 2 * moreAgainst;
      if (isFound || isSmall(more, change.dispersion(), 1 - alpha, margin)) {
        return OptionalInt.of(units);
      }
    }
    return OptionalInt.empty();
  }

  private static FailureCounts.Count times(FailureCounts.Count count, double factor) {
    return new FailureCounts.Count(
        Math.round(count.failed() * factor), Math.round(count.total() * factor));
  }

  private static boolean isSmall(
      FailureCounts counts, double dispersion, double level, double margin) {
    FailureCounts swapped = new FailureCounts(counts.candidate(), counts.baseline());
    return isSmall(
        upperBound(counts, dispersion, level), upperBound(swapped, dispersion, level), margin);
  }

  private static boolean isSmall(double upper, double lower, double margin) {
    return upper < margin && lower < margin;
  }

  private static String roseAndFell(FailureChange change) {
    return "rose in " + Figures.things(change.worse(), "unit") + " and fell in " + change.better();
  }

  /** The bound of counts, as much farther from the difference as bursts make it uncertain. */
  static double upperBound(FailureCounts counts, double dispersion, double level) {
    double difference = counts.candidate().ratio() - counts.baseline().ratio();
    double above = counts.differenceUpperBound(level) - difference;
    return Math.min(1, difference + Math.sqrt(dispersion) * above);
  }
}
