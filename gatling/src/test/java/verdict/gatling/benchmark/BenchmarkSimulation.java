package verdict.gatling.benchmark;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.http.response.Response;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import verdict.gatling.journey.HttpProtocol;
import verdict.gatling.recording.RecordingCost;

/** One Gatling process of the benchmark: a request to look at, a warm-up, and what is measured. */
public final class BenchmarkSimulation extends Simulation {
  private record Seen(Session session, Response response) {}

  private final BenchmarkLoad load = BenchmarkLoad.ofThisJvm();
  private final AtomicReference<Seen> seen = new AtomicReference<>();
  private final BenchmarkPhase warmUp;
  private final BenchmarkPhase measured;

  public BenchmarkSimulation() throws IOException {
    warmUp = new BenchmarkPhase(load, "warm-up", load.warmUpSeconds(), 1);
    measured = new BenchmarkPhase(load, "measured", load.seconds(), 1 + warmUp.users());
    setUp(look().andThen(warmUp.population().andThen(measured.population())))
        // Shared connections: the cost of one a request would hide that of the recorder.
        .protocols(HttpProtocol.http.baseUrl(load.target()).shareConnections());
  }

  private PopulationBuilder look() {
    return scenario("look")
        .exec(http("look").get("/").checkIf(this::look).then(status().is(200)))
        .injectOpen(atOnceUsers(1));
  }

  private boolean look(Response response, Session session) {
    seen.set(new Seen(session, response));
    return true;
  }

  @Override
  public void after() {
    try {
      warmUp.close();
      measured.close();
      Seen any = Objects.requireNonNull(seen.get());
      measured
          .result(
              RecordingCost.measure(
                  any.session, any.response, load.folder().resolve("loop"), load.loopRequests()))
          .writeTo(load.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
