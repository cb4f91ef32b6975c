package verdict.gatling.testing;

import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import verdict.gatling.ChosenSimulation;
import verdict.gatling.LoadProfile;
import verdict.gatling.LoadProfile.Phase;
import verdict.gatling.MeasuredSimulation;
import verdict.gatling.journey.Journey;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.parameters.Parameters.Defaults;

/** The simulations of {@link Superheroes}. */
public final class StubSimulation extends ChosenSimulation {
  public StubSimulation() {
    super(
        new Choice("steady", () -> measured("steady", LoadProfile::constant)),
        new Choice("smoke", () -> measured("smoke", LoadProfile::constant)),
        new Choice("steps", () -> measured("steps", StubSimulation::steps)));
  }

  private static Simulation measured(String name, Function<Parameters, LoadProfile> load) {
    return new Measured(name, load);
  }

  private static LoadProfile steps(Parameters asked) {
    return new LoadProfile(
        "steps",
        List.of(
            Phase.constant(asked.requestsPerSecond(), asked.duration()),
            Phase.constant(2 * asked.requestsPerSecond(), asked.duration())));
  }

  private static List<Journey> journeys() {
    List<Journey> journeys = new ArrayList<>(Superheroes.journeys);
    journeys.add(Superheroes.undecided);
    return journeys;
  }

  private static final class Measured extends MeasuredSimulation {
    Measured(String name, Function<Parameters, LoadProfile> load) {
      super(
          Superheroes.firstRequests,
          journeys(),
          new Defaults(name, 50, Duration.ofSeconds(60)),
          load,
          tripwires);
    }
  }
}
