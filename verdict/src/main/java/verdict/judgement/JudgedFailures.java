package verdict.judgement;

import verdict.statistics.FailureChange;

/**
 * What may be said of the failed requests.
 *
 * @param finding by counts and by rounds
 * @param reason what keeps it inconclusive; empty when there is nothing to say
 * @param adjustedP of the whole family, by Holm
 * @param level of the bounds that are shown
 * @param upperBound how much larger the candidate's failure ratio can be, at that level; from 0 to
 *     1
 * @param lowerBound how much smaller it can be
 */
public record JudgedFailures(
    FailureChange change,
    JudgedChange.Finding finding,
    String reason,
    double adjustedP,
    double level,
    double upperBound,
    double lowerBound) {
  /** Whether it is shown that the candidate does not fail more by the margin or more. */
  boolean isNotWorse() {
    return upperBound < Gate.FAILURES.margin();
  }
}
