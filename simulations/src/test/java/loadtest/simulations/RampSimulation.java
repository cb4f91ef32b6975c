package loadtest.simulations;

import java.time.Duration;
import java.util.List;
import loadtest.endpoints.Superheroes;
import loadtest.journeys.Journeys;
import verdict.gatling.LoadProfile;
import verdict.gatling.LoadProfile.Phase;
import verdict.gatling.MeasuredSimulation;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.parameters.Parameters.Defaults;

/** Five seconds up, the target rate for the whole duration, five seconds down. */
public final class RampSimulation extends MeasuredSimulation {
  private static final Duration RAMP = Duration.ofSeconds(5);

  public RampSimulation() {
    super(
        Superheroes.firstRequests,
        Journeys.all,
        new Defaults("ramp", 50, Duration.ofSeconds(20)),
        RampSimulation::profile,
        tripwires);
  }

  private static LoadProfile profile(Parameters parameters) {
    double peak = parameters.requestsPerSecond();
    return new LoadProfile(
        "ramp",
        List.of(
            new Phase(RAMP, 0, peak),
            Phase.constant(peak, parameters.duration()),
            new Phase(RAMP, peak, 0)));
  }
}
