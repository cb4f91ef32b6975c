package loadtest.endpoints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import verdict.gatling.parameters.FirstRequest;

/** The first request to each endpoint: a target that is another system is said in a second. */
public final class Superheroes {
  public static final List<FirstRequest> firstRequests =
      List.of(
          FirstRequest.get("fights", "/api/fights/randomfighters", "/hero/name"),
          FirstRequest.get("fights", "/api/fights/randomlocation", "/name"),
          // The fight that it makes is also what the list of fights has to show.
          FirstRequest.post("fights", "/api/fights", Superheroes::fight, "/winnerName"),
          firstPage("heroes"),
          firstPage("villains"),
          firstPage("locations"));

  private Superheroes() {}

  private static String fight(List<JsonNode> drawn) {
    ObjectNode fight = JsonNodeFactory.instance.objectNode();
    fight.set("hero", drawn.get(0).path("hero"));
    fight.set("villain", drawn.get(0).path("villain"));
    fight.set("location", drawn.get(1));
    return fight.toString();
  }

  private static FirstRequest firstPage(String service) {
    return FirstRequest.get(service, "/api/" + service + "?page=0&size=1", "/0/id");
  }
}
