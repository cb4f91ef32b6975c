package verdict.statistics;

import java.util.Optional;
import verdict.sample.Figure;

/**
 * Candidate over baseline, less one: positive means larger, not worse.
 *
 * @param ratio above -1 for quantities that are never negative; 0.1 is ten percent more
 */
public record RelativeChange(double ratio) {
  /** Empty when there is no baseline to divide by, that is, when it is 0. */
  public static Optional<RelativeChange> between(Figure baseline, Figure candidate) {
    if (baseline.metric() != candidate.metric()) {
      throw new IllegalArgumentException(
          "two metrics: " + baseline.metric().key() + " and " + candidate.metric().key());
    }
    return baseline.value() == 0
        ? Optional.empty()
        : Optional.of(new RelativeChange(candidate.value() / baseline.value() - 1));
  }
}
