package loadtest.simulations;

import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.List;
import java.util.function.Function;
import loadtest.journeys.HttpProtocol;
import loadtest.journeys.Journey;
import loadtest.parameters.GivenProperties;
import loadtest.parameters.Parameters;
import loadtest.parameters.Parameters.Defaults;
import loadtest.parameters.WrongParameter;

/** A simulation whose users are recorded, on a system that is warm. */
abstract class MeasuredSimulation extends Simulation {
  /** Trip when a run is clearly bad; the verdict is the report's, from exact figures. */
  static final List<Assertion> tripwires =
      List.of(
          global().responseTime().percentile(95.0).lt(500),
          global().failedRequests().percent().lt(0.1));

  private final MeasuredRun run;

  protected MeasuredSimulation(
      Defaults defaults, Function<Parameters, LoadProfile> load, List<Assertion> assertions) {
    run = prepared(defaults, load);
    ScenarioBuilder users =
        scenario(run.journey().id()).exec(run::enter).exec(run.journey().chain());
    setUp(users.injectOpen(run.profile().injection(run.journey().requests())))
        .protocols(HttpProtocol.http)
        .assertions(assertions);
  }

  private static MeasuredRun prepared(Defaults defaults, Function<Parameters, LoadProfile> load) {
    try {
      Parameters parameters = Parameters.of(GivenProperties.ofThisJvm(), defaults, Journey.ids());
      return MeasuredRun.of(parameters, load.apply(parameters));
    } catch (WrongParameter e) {
      throw TheEnd.now(e.exitCode(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public final void before() {
    run.start();
  }

  @Override
  public final void after() {
    run.finish();
  }
}
