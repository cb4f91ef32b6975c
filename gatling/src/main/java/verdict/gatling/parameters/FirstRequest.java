package verdict.gatling.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request that is made once before any load: a target that is wrong is said in a second, not
 * after the warm-up.
 *
 * @param expected a JSON pointer to a value that the answer must have
 * @param body what is posted, made of the answers to the requests before; empty for a GET
 */
public record FirstRequest(
    String service, String path, String expected, Optional<Function<List<JsonNode>, String>> body) {

  public static FirstRequest get(String service, String path, String expected) {
    return new FirstRequest(service, path, expected, Optional.empty());
  }

  public static FirstRequest post(
      String service, String path, Function<List<JsonNode>, String> body, String expected) {
    return new FirstRequest(service, path, expected, Optional.of(body));
  }
}
