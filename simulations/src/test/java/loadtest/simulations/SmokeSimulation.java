package loadtest.simulations;

import java.time.Duration;
import loadtest.parameters.Parameters.Defaults;

/** A few requests for a few seconds: does it work at all? */
public final class SmokeSimulation extends MeasuredSimulation {
  public SmokeSimulation() {
    super(
        new Defaults("smoke", 6, Duration.ofSeconds(5)),
        asked -> LoadProfile.constant(asked.requestsPerSecond(), asked.duration()),
        tripwires);
  }
}
