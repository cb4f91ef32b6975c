package verdict.gatling.testing;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;
import static verdict.gatling.recording.TimedRequest.timed;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import verdict.gatling.journey.Journey;
import verdict.gatling.parameters.FirstRequest;
import verdict.gatling.parameters.MeasuredProject;
import verdict.gatling.parameters.WrongParameter;
import verdict.project.ProjectFile;

/** The system that {@link StubServices} stands for, as a project describes it. */
public final class Superheroes {
  /** What {@code verdict.yml} says of it; nothing of it is ever started. */
  public static final String FILE =
      """
      start: no-such-launcher ${port.heroes}
      url:
        fights: http://127.0.0.1:${port.fights}
        heroes: http://127.0.0.1:${port.heroes}
        villains: http://127.0.0.1:${port.villains}
        locations: http://127.0.0.1:${port.locations}
      metrics:
        fights: http://127.0.0.1:${port.fights}/metrics
        heroes: http://127.0.0.1:${port.heroes}/metrics
        villains: http://127.0.0.1:${port.villains}/metrics
        locations: http://127.0.0.1:${port.locations}/metrics
      ports: {heroes: 8001, villains: 8002, locations: 8003, fights: 8004}
      options:
        bottleneck: --bottleneck ${value}
        heroes: --heroes ${value}
        seed: --seed ${value}
      setting: --set ${name}=${value}
      runs: reports/runs
      """;

  public static final List<FirstRequest> firstRequests =
      List.of(
          FirstRequest.get("fights", "/api/fights/randomfighters", "/hero/name"),
          FirstRequest.get("fights", "/api/fights/randomlocation", "/name"),
          FirstRequest.post("fights", "/api/fights", drawn -> "{}", "/winnerName"),
          FirstRequest.get("heroes", "/api/heroes", "/0/id"));

  public static final List<Journey> journeys =
      List.of(
          new Journey("fight", List.of("fights"), Superheroes::fight),
          new Journey("reading", List.of("heroes"), Superheroes::reading));

  /** How many requests it makes is not known before it runs. */
  public static final Journey undecided =
      new Journey("undecided", List.of("fights"), () -> doIf("#{a}").then(fight()));

  private Superheroes() {}

  /** The project in a folder, into which its {@code verdict.yml} is written. */
  public static MeasuredProject in(Path folder) throws IOException, WrongParameter {
    Files.writeString(folder.resolve(ProjectFile.NAME), FILE);
    return MeasuredProject.in(folder);
  }

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
