package verdict.judgement;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import verdict.run.measurement.Calibration;
import verdict.sample.Objectives;

/**
 * By what a measurement is judged.
 *
 * @param objectives that the candidate is expected to keep
 * @param accepted differences between the sides
 * @param calibration the known noise of a machine
 * @param gates what decides, and by what margins
 * @param regressions that were accepted before the measurement
 * @param options the objectives, the accepted differences and the gates as options of the command
 *     line, as they were given; for the commands that repeat a comparison
 * @param readingOptions the same of what only {@code compare} takes: the part of the files that is
 *     read, and the calibration
 */
public record Policy(
    Objectives objectives,
    Set<SideDifference.Kind> accepted,
    Optional<Calibration> calibration,
    Gates gates,
    List<AcceptedRegression> regressions,
    List<String> options,
    List<String> readingOptions) {
  /** The objectives that the toolkit comes with, and no difference accepted. */
  public static final Policy STRICT = of(Objectives.DEFAULT);

  public Policy {
    accepted = Set.copyOf(accepted);
    regressions = List.copyOf(regressions);
    options = List.copyOf(options);
    readingOptions = List.copyOf(readingOptions);
  }

  /** One that was not given on a command line, with the usual gates. */
  public Policy(
      Objectives objectives, Set<SideDifference.Kind> accepted, Optional<Calibration> calibration) {
    this(objectives, accepted, calibration, Gates.USUAL, List.of(), List.of(), List.of());
  }

  /** The same by other gates. */
  public Policy by(Gates other) {
    return new Policy(
        objectives, accepted, calibration, other, regressions, options, readingOptions);
  }

  /** The same with regressions that were accepted before the measurement. */
  public Policy accepting(List<AcceptedRegression> others) {
    return new Policy(objectives, accepted, calibration, gates, others, options, readingOptions);
  }

  /** The same, with how it was given. */
  public Policy givenAs(List<String> judging) {
    return new Policy(
        objectives, accepted, calibration, gates, regressions, judging, readingOptions);
  }

  /** The same, with the options of what only {@code compare} takes. */
  public Policy reading(List<String> given) {
    return new Policy(objectives, accepted, calibration, gates, regressions, options, given);
  }

  /** No difference is accepted, and no calibration is known. */
  public static Policy of(Objectives objectives) {
    return new Policy(objectives, EnumSet.noneOf(SideDifference.Kind.class), Optional.empty());
  }
}
