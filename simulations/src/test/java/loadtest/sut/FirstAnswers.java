package loadtest.sut;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request to each endpoint before any load: a target that is wrong is said in a second, not
 * after the warm-up. The fight that it makes is also what the list of fights has to show.
 */
public final class FirstAnswers {
  private final Map<String, URI> services;
  private final ObjectMapper json = new ObjectMapper();

  private FirstAnswers(Map<String, URI> services) {
    this.services = services;
  }

  /**
   * Asks each endpoint that the journey calls.
   *
   * @param called the services that the journey calls itself
   */
  public static void check(Map<String, URI> services, List<String> called)
      throws CannotMeasure, InterruptedException {
    FirstAnswers answers = new FirstAnswers(services);
    answers.checkFight();
    for (String service : called) {
      if (!service.equals("fights")) {
        answers.get(service, "/api/" + service + "?page=0&size=1", "/0/id");
      }
    }
  }

  private void checkFight() throws CannotMeasure, InterruptedException {
    JsonNode fighters = get("fights", "/api/fights/randomfighters", "/hero/name");
    JsonNode location = get("fights", "/api/fights/randomlocation", "/name");
    ObjectNode fight = json.createObjectNode();
    fight.set("hero", fighters.path("hero"));
    fight.set("villain", fighters.path("villain"));
    fight.set("location", location);
    ask("fights", "POST", "/api/fights", Optional.of(fight.toString()), "/winnerName");
  }

  private JsonNode get(String service, String path, String expected)
      throws CannotMeasure, InterruptedException {
    return ask(service, "GET", path, Optional.empty(), expected);
  }

  private JsonNode ask(
      String service, String method, String path, Optional<String> body, String expected)
      throws CannotMeasure, InterruptedException {
    URI base = services.get(service);
    if (base == null) {
      throw CannotMeasure.systemNotThere("the system under test has no service " + service);
    }
    URI url = URI.create(base + path);
    String question = method + " " + url;
    HttpResponse<String> answer;
    try {
      answer = body.isPresent() ? Http.post(url, body.get()) : Http.get(url);
    } catch (IOException e) {
      throw CannotMeasure.systemNotThere(
          "%s does not answer at %s (%s); start it, or correct -Dtarget"
              .formatted(service, base, e.getClass().getSimpleName()));
    }
    if (answer.statusCode() != 200) {
      throw CannotMeasure.systemNotThere(
          "%s must answer 200, was %d; is %s the service %s, and healthy?"
              .formatted(question, answer.statusCode(), base, service));
    }
    JsonNode content = parse(answer.body());
    if (content.at(expected).isMissingNode()) {
      throw CannotMeasure.systemNotThere(
          "%s must answer JSON with a value at %s, which is missing; is %s the service %s?"
              .formatted(question, expected, base, service));
    }
    return content;
  }

  private JsonNode parse(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      return json.missingNode();
    }
  }
}
