package verdict.judgement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a regression that was accepted beforehand, at one load.
 *
 * @param change of its figure; absent of failures, and of what was not compared
 * @param failures of all requests, where it is about them
 * @param decides whether the figure is a gate here; else it is accepted and decides nothing anyway
 * @param reachesBeyond whether the interval of the change reaches beyond the bound
 * @param measuredOn when the candidate was measured, in UTC; absent where the results do not say
 */
public record Acceptance(
    AcceptedRegression accepted,
    Outcome outcome,
    Optional<JudgedChange> change,
    Optional<JudgedFailures> failures,
    boolean decides,
    boolean reachesBeyond,
    Optional<LocalDate> measuredOn) {

  /** What became of it. */
  public enum Outcome {
    /** The figure regressed, no more than was accepted. */
    HELD,
    /** It regressed by more. */
    EXCEEDED,
    /** It regressed, and was measured after the last day. */
    ENDED,
    /** It regressed, and nobody knows on which day. */
    DAY_UNKNOWN,
    /** It did not regress, as far as is shown. */
    NOT_NEEDED
  }
}
