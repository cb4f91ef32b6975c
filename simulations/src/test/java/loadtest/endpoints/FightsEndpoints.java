package loadtest.endpoints;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.http.HttpRequestActionBuilder;

/** The requests to the service fights. */
public final class FightsEndpoints {
  public static final HttpRequestActionBuilder randomFighters =
      http("fights: random fighters")
          .get("#{fightsUrl}/api/fights/randomfighters")
          .check(status().is(200))
          .check(jmesPath("hero.name").exists(), jmesPath("villain.name").exists())
          .check(
              jmesPath("hero").ofObject().saveAs("hero"),
              jmesPath("villain").ofObject().saveAs("villain"));

  public static final HttpRequestActionBuilder randomLocation =
      http("fights: random location")
          .get("#{fightsUrl}/api/fights/randomlocation")
          .check(status().is(200))
          .check(jmesPath("name").exists())
          .check(jmesPath("@").ofObject().saveAs("location"));

  public static final HttpRequestActionBuilder fight =
      http("fights: fight")
          .post("#{fightsUrl}/api/fights")
          .header("Content-Type", "application/json")
          .body(
              StringBody(
                  "{\"hero\":#{hero.jsonStringify()},"
                      + "\"villain\":#{villain.jsonStringify()},"
                      + "\"location\":#{location.jsonStringify()}}"))
          .check(status().is(200))
          .check(
              jmesPath("id").exists(),
              jmesPath("winnerTeam").in("heroes", "villains"),
              jmesPath("hero.name").isEL("#{hero.name}"),
              jmesPath("villain.name").isEL("#{villain.name}"));

  public static final HttpRequestActionBuilder firstPage =
      Pages.firstPage("fights: first page", "#{fightsUrl}/api/fights", "fightIds");

  public static final HttpRequestActionBuilder byId =
      http("fights: by id")
          .get("#{fightsUrl}/api/fights/#{fightIds.random()}")
          .check(status().is(200))
          .check(jmesPath("id").exists(), jmesPath("winnerName").exists());

  private FightsEndpoints() {}
}
