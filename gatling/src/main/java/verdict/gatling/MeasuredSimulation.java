package verdict.gatling;

import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.List;
import java.util.function.Function;
import verdict.gatling.journey.Journey;
import verdict.gatling.parameters.FirstRequest;
import verdict.gatling.parameters.GivenProperties;
import verdict.gatling.parameters.MeasuredProject;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.parameters.Parameters.Defaults;
import verdict.gatling.parameters.WrongParameter;

/** A simulation whose users are recorded, on a system that is warm. */
public abstract class MeasuredSimulation extends Simulation {
  /** Trip when a run is clearly bad; the verdict is the report's, from exact figures. */
  protected static final List<Assertion> tripwires =
      List.of(
          global().responseTime().percentile(95.0).lt(500),
          global().failedRequests().percent().lt(0.1));

  private final MeasuredRun run;

  /**
   * A simulation of one of the journeys, the one that {@code -Djourney} names.
   *
   * @param firstRequests one to each endpoint, made before any load
   * @param journeys those that there are, the usual one first
   * @param load how many users come, and how fast, of what was asked for
   */
  protected MeasuredSimulation(
      List<FirstRequest> firstRequests,
      List<Journey> journeys,
      Defaults defaults,
      Function<Parameters, LoadProfile> load,
      List<Assertion> assertions) {
    this(
        GivenProperties.ofThisJvm(),
        OwnProject.ofThisJvm(),
        firstRequests,
        journeys,
        defaults,
        load,
        assertions);
  }

  /** The same with properties that are perhaps not all from the command line. */
  MeasuredSimulation(
      GivenProperties given,
      MeasuredProject measured,
      List<FirstRequest> firstRequests,
      List<Journey> journeys,
      Defaults defaults,
      Function<Parameters, LoadProfile> load,
      List<Assertion> assertions) {
    run = prepared(given, measured, firstRequests, journeys, defaults, load);
    ScenarioBuilder users =
        scenario(run.journey().name()).exec(run::enter).exec(run.journey().chain());
    setUp(users.injectOpen(run.injection()))
        .protocols(run.journey().protocol().get())
        .assertions(assertions);
  }

  private static MeasuredRun prepared(
      GivenProperties given,
      MeasuredProject measured,
      List<FirstRequest> firstRequests,
      List<Journey> journeys,
      Defaults defaults,
      Function<Parameters, LoadProfile> load) {
    try {
      Parameters parameters = Parameters.of(given, defaults, measured, Journey.names(journeys));
      Journey journey = Journey.named(parameters.journey(), journeys);
      return MeasuredRun.of(firstRequests, parameters, load.apply(parameters), journey);
    } catch (WrongParameter e) {
      throw JvmExit.now(e.exitCode(), String.valueOf(e.getMessage()));
    }
  }

  /** The class that describes the load: the classes of its project are needed, too. */
  Class<?> author() {
    return getClass();
  }

  @Override
  public final void before() {
    run.start(author());
  }

  @Override
  public final void after() {
    run.finish();
  }
}
