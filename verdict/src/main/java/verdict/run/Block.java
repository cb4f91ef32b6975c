package verdict.run;

import java.util.Optional;

/**
 * One stretch of load on one side: a block of a round, or a whole run.
 *
 * @param results what the load generator recorded
 * @param measurement the same with all that is known around it; absent for results that Verdict did
 *     not measure
 */
public record Block(Results results, Optional<Measurement> measurement) {
  public static Block of(Measurement measurement) {
    return new Block(measurement.results(), Optional.of(measurement));
  }

  public static Block of(Results results) {
    return new Block(results, Optional.empty());
  }

  /** Where it stands in its campaign; absent for a run of its own. */
  public Optional<RunDescription.Place> place() {
    return run().flatMap(RunDescription::place);
  }

  /** What is known of the run. */
  public Optional<RunDescription> run() {
    return measurement.map(Measurement::run);
  }
}
