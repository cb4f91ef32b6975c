package loadtest.simulations;

import java.time.Duration;
import loadtest.endpoints.Superheroes;
import loadtest.journeys.Journeys;
import verdict.gatling.LoadProfile;
import verdict.gatling.MeasuredSimulation;
import verdict.gatling.parameters.Parameters.Defaults;

/** One arrival rate for one minute: what two builds are compared by. */
public final class SteadySimulation extends MeasuredSimulation {
  public SteadySimulation() {
    super(
        Superheroes.firstRequests,
        Journeys.all,
        new Defaults("steady", 50, Duration.ofSeconds(60)),
        LoadProfile::constant,
        tripwires);
  }
}
