package verdict.gatling.testing;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;
import static verdict.gatling.recording.TimedRequest.timed;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.List;
import java.util.Map;
import verdict.gatling.journey.Journey;
import verdict.gatling.parameters.FirstRequest;
import verdict.gatling.parameters.MeasuredSystem;

/** The system that {@link StubServices} stands for, as a project describes it. */
public final class Superheroes {
  public static final MeasuredSystem system =
      new MeasuredSystem(
          "fights",
          Map.of("heroes", 8001, "villains", 8002, "locations", 8003),
          List.of("heroes", "villains", "locations"),
          "superheroes.launcher.Launcher",
          List.of(
              FirstRequest.get("fights", "/api/fights/randomfighters", "/hero/name"),
              FirstRequest.get("fights", "/api/fights/randomlocation", "/name"),
              FirstRequest.post("fights", "/api/fights", drawn -> "{}", "/winnerName"),
              FirstRequest.get("heroes", "/api/heroes", "/0/id")));

  public static final List<Journey> journeys =
      List.of(
          new Journey("fight", List.of("fights"), Superheroes::fight),
          new Journey("reading", List.of("heroes"), Superheroes::reading));

  /** How many requests it makes is not known before it runs. */
  public static final Journey undecided =
      new Journey("undecided", List.of("fights"), () -> doIf("#{a}").then(fight()));

  private Superheroes() {}

  private static ChainBuilder fight() {
    return exitBlockOnFail()
        .on(
            timed(
                sent(
                    http("fights: random fighters").get("#{fightsUrl}/api/fights/randomfighters"))),
            timed(
                sent(
                    http("fights: random location").get("#{fightsUrl}/api/fights/randomlocation"))),
            timed(
                sent(
                    http("fights: fight").post("#{fightsUrl}/api/fights").body(StringBody("{}")))));
  }

  private static ChainBuilder reading() {
    return exitBlockOnFail()
        .on(timed(sent(http("heroes: first page").get("#{heroesUrl}/api/heroes"))));
  }

  private static HttpRequestActionBuilder sent(HttpRequestActionBuilder request) {
    return request.check(status().is(200));
  }
}
