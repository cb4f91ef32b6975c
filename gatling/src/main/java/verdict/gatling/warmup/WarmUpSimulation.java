package verdict.gatling.warmup;

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
import verdict.gatling.sut.HttpProtocol;
import verdict.gatling.sut.Services;

/**
 * The load of {@link WarmUp}: for each system as many users of the same journey, each followed by
 * the next at once.
 */
public final class WarmUpSimulation extends Simulation {
  private static final int USERS = 8;
  private static final Duration LONGER_THAN_ANY_BOUND = Duration.ofHours(2);
  private static final Duration LOOK = Duration.ofMillis(50);

  {
    WarmUp warmUp = NestedGatling.current();
    List<PopulationBuilder> systems = new ArrayList<>();
    for (Warming system : warmUp.systems()) {
      systems.add(
          users(warmUp, system)
              .injectClosed(constantConcurrentUsers(USERS).during(LONGER_THAN_ANY_BOUND)));
    }
    setUp(systems).protocols(HttpProtocol.http);
  }

  private static ScenarioBuilder users(WarmUp warmUp, Warming system) {
    return scenario(system.prefix() + "warm-up")
        .exec(
            doIfOrElse(session -> warmUp.enter())
                .then(
                    exec(Services.of(system.services()))
                        .exec(system.recorder()::enter)
                        .exec(warmUp.journey().chain().get())
                        .exec(warmUp::leave))
                .orElse(
                    // The last users wait until all requests in flight have ended, then stop the
                    // load.
                    pause(LOOK).stopLoadGeneratorIf("warm", session -> warmUp.isDone())));
  }
}
