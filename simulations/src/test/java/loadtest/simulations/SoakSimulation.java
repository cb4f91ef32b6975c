package loadtest.simulations;

import java.time.Duration;
import loadtest.parameters.Parameters.Defaults;

/** One arrival rate for an hour: what leaks or fills shows in it. */
public final class SoakSimulation extends MeasuredSimulation {
  public SoakSimulation() {
    super(
        new Defaults("soak", 50, Duration.ofHours(1)),
        asked -> LoadProfile.constant(asked.requestsPerSecond(), asked.duration()),
        tripwires);
  }
}
