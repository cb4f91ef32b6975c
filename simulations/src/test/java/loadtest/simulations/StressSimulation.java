package loadtest.simulations;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import loadtest.endpoints.Superheroes;
import loadtest.journeys.Journeys;
import verdict.gatling.LoadProfile;
import verdict.gatling.LoadProfile.Phase;
import verdict.gatling.MeasuredSimulation;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.parameters.Parameters.Defaults;

/** One, two, ... five times the target rate, each for the whole duration: where does it break? */
public final class StressSimulation extends MeasuredSimulation {
  private static final int STEPS = 5;

  public StressSimulation() {
    super(
        Superheroes.firstRequests,
        Journeys.all,
        new Defaults("stress", 100, Duration.ofSeconds(20)),
        StressSimulation::profile,
        List.of()); // it is to break
  }

  private static LoadProfile profile(Parameters parameters) {
    return new LoadProfile(
        "steps",
        IntStream.rangeClosed(1, STEPS)
            .mapToObj(
                step ->
                    Phase.constant(step * parameters.requestsPerSecond(), parameters.duration()))
            .toList());
  }
}
