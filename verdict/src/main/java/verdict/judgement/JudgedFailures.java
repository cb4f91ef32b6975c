package verdict.judgement;

import java.util.OptionalInt;
import verdict.statistics.Detectable;
import verdict.statistics.FailureChange;

/**
 * What may be said of the failed requests.
 *
 * @param finding by counts and by rounds
 * @param reason what keeps it inconclusive; empty when there is nothing to say
 * @param unitsNeeded with how many units just like these it would be shown that they differ, or
 *     that they do not; others may need more. Absent when it would take more than {@link
 *     Detectable#MOST_UNITS}, and when nothing is open
 * @param adjustedP of the whole family, by Holm
 * @param level of the bounds that are shown
 * @param upperBound how much larger the candidate's failure ratio can be, at that level; from 0 to
 *     1
 * @param lowerBound how much smaller it can be
 * @param margin the smallest difference of the failure ratios that is worth acting on
 */
public record JudgedFailures(
    FailureChange change,
    JudgedChange.Finding finding,
    String reason,
    OptionalInt unitsNeeded,
    double adjustedP,
    double level,
    double upperBound,
    double lowerBound,
    double margin) {
  /** The same of a regression that was accepted. */
  JudgedFailures accepted() {
    return new JudgedFailures(
        change,
        JudgedChange.Finding.REGRESSION_ACCEPTED,
        reason,
        unitsNeeded,
        adjustedP,
        level,
        upperBound,
        lowerBound,
        margin);
  }

  /** Whether it is shown that the candidate does not fail more by the margin or more. */
  boolean isNotWorse() {
    return upperBound < margin;
  }
}
