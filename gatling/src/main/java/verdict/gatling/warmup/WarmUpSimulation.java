package verdict.gatling.warmup;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import verdict.gatling.sut.Services;

/**
 * The load of {@link WarmUp}: for each system as many users of the same journey, each followed by
 * the next at once; and one user more who ends it.
 */
public final class WarmUpSimulation extends Simulation {
  private static final Duration LONGER_THAN_ANY_BOUND = Duration.ofHours(2);
  private static final Duration LOOK = Duration.ofMillis(50);

  {
    WarmUp warmUp = NestedGatling.current();
    List<PopulationBuilder> all = new ArrayList<>();
    all.add(
        scenario("end of the warm-up")
            .exec(asLongAs(session -> !warmUp.isDone()).on(pause(LOOK)))
            .stopLoadGenerator("warm")
            .injectOpen(atOnceUsers(1)));
    for (Warming system : warmUp.systems()) {
      all.add(
          users(warmUp, system)
              .injectClosed(constantConcurrentUsers(warmUp.users()).during(LONGER_THAN_ANY_BOUND)));
    }
    setUp(all).protocols(warmUp.journey().protocol().get());
  }

  private static ScenarioBuilder users(WarmUp warmUp, Warming system) {
    return scenario(system.prefix() + "warm-up")
        .exec(
            doIfOrElse(session -> warmUp.enter())
                .then(
                    exec(warmUp::leaveAtExit)
                        .exec(Services.of(system.addresses()))
                        .exec(system::enter)
                        .exec(warmUp.journey().chain()))
                // Those who come when it is over wait for its end.
                .orElse(pause(LOOK)));
  }
}
