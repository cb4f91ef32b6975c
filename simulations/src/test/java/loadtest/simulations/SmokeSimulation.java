package loadtest.simulations;

import java.time.Duration;
import loadtest.endpoints.Superheroes;
import loadtest.journeys.Journeys;
import verdict.gatling.LoadProfile;
import verdict.gatling.MeasuredSimulation;
import verdict.gatling.parameters.Parameters.Defaults;

/** A few requests for a few seconds: does it work at all? */
public final class SmokeSimulation extends MeasuredSimulation {
  public SmokeSimulation() {
    super(
        Superheroes.firstRequests,
        Journeys.all,
        new Defaults("smoke", 6, Duration.ofSeconds(5)),
        LoadProfile::constant,
        tripwires);
  }
}
