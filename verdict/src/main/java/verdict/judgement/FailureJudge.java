package verdict.judgement;

import verdict.judgement.JudgedChange.Finding;
import verdict.statistics.FailureChange;
import verdict.statistics.FailureCounts;

/**
 * Judges failed requests by counts and by rounds: they come in bursts, so that one bad minute could
 * make a count significant.
 */
final class FailureJudge {
  /** In so many units the failures have to be on the same side. */
  static final int LEAST_UNITS = 3;

  private FailureJudge() {}

  /**
   * @param p of the counts, adjusted for the family
   * @param alpha of the family
   */
  static JudgedFailures judge(FailureChange change, double p, double alpha) {
    FailureCounts counts = change.counts();
    double level = 1 - alpha;
    double upper = counts.differenceUpperBound(level);
    double lower =
        new FailureCounts(counts.candidate(), counts.baseline()).differenceUpperBound(level);
    double margin = Gate.FAILURES.margin();
    boolean isSmall = upper < margin && lower < margin;
    boolean isWorse = counts.candidate().ratio() > counts.baseline().ratio();
    int units = isWorse ? change.worse() : change.better();
    int against = isWorse ? change.better() : change.worse();
    Finding finding;
    String reason = "";
    if (isSmall) {
      finding = Finding.NO_CHANGE;
    } else if (p > alpha) {
      finding = Finding.INCONCLUSIVE;
    } else if (units < LEAST_UNITS || units <= 2 * against) {
      finding = Finding.INCONCLUSIVE;
      reason =
          "failures came in bursts: "
              + units
              + " units with more of them on one side, "
              + against
              + " on the other; at least "
              + LEAST_UNITS
              + ", and more than twice as many, are needed";
    } else {
      finding = isWorse ? Finding.REGRESSED : Finding.IMPROVED;
    }
    return new JudgedFailures(change, finding, reason, p, level, upper, lower);
  }
}
