package verdict.judgement;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import verdict.run.measurement.Calibration;
import verdict.sample.Objectives;

/**
 * By what a measurement is judged, besides the margins of {@link Gate}.
 *
 * @param objectives that the candidate is expected to keep
 * @param accepted differences between the sides that may be
 * @param calibration what is known of the noise of a machine
 */
public record Policy(
    Objectives objectives, Set<SideDifference.Kind> accepted, Optional<Calibration> calibration) {
  /** The objectives that the toolkit comes with, and no difference accepted. */
  public static final Policy STRICT = of(Objectives.DEFAULT);

  public Policy {
    accepted = Set.copyOf(accepted);
  }

  /** No difference is accepted, and no calibration is known. */
  public static Policy of(Objectives objectives) {
    return new Policy(objectives, EnumSet.noneOf(SideDifference.Kind.class), Optional.empty());
  }
}
