package loadtest.simulations;

import java.time.Duration;
import loadtest.parameters.Parameters.Defaults;

/** One arrival rate for one minute: what two builds are compared by. */
public final class SteadySimulation extends MeasuredSimulation {
  public SteadySimulation() {
    super(
        new Defaults("steady", 50, Duration.ofSeconds(60)),
        asked -> LoadProfile.constant(asked.requestsPerSecond(), asked.duration()),
        tripwires);
  }
}
