package loadtest.simulations;

import java.time.Duration;
import loadtest.endpoints.Superheroes;
import loadtest.journeys.Journeys;
import verdict.gatling.LoadProfile;
import verdict.gatling.MeasuredSimulation;
import verdict.gatling.parameters.Parameters.Defaults;

/** One arrival rate for an hour: what leaks or fills shows in it. */
public final class SoakSimulation extends MeasuredSimulation {
  public SoakSimulation() {
    super(
        Superheroes.firstRequests,
        Journeys.all,
        new Defaults("soak", 50, Duration.ofHours(1)),
        LoadProfile::constant,
        tripwires);
  }
}
