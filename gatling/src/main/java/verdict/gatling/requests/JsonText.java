package verdict.gatling.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.function.UnaryOperator;

/**
 * The JSON body of a request, as a text with Gatling's expressions. A text that is one value of a
 * user and nothing else becomes that value as JSON, with its type and with its quotes escaped: a
 * number that was saved stays a number, a column of a CSV file is a text.
 */
final class JsonText {
  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

  private JsonText() {}

  /**
   * The text of a body.
   *
   * @param filled what is done with each text in it first
   */
  static String of(JsonNode body, UnaryOperator<String> filled) {
    return node(body, filled).toString();
  }

  private static JsonNode node(JsonNode node, UnaryOperator<String> filled) {
    if (node.isTextual()) {
      return text(filled.apply(node.asText()));
    }
    if (node.isArray()) {
      ArrayNode array = FACTORY.arrayNode();
      node.forEach(element -> array.add(node(element, filled)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = FACTORY.objectNode();
      node.properties()
          .forEach(field -> object.set(field.getKey(), node(field.getValue(), filled)));
      return object;
    }
    return node;
  }

  private static JsonNode text(String text) {
    if (Expressions.isOneValue(text)) {
      String name = text.substring(0, text.length() - 1);
      return FACTORY.rawValueNode(new RawValue(name + ".jsonStringify()}"));
    }
    return Expressions.isOneNumber(text)
        ? FACTORY.rawValueNode(new RawValue(text))
        : FACTORY.textNode(text);
  }
}
