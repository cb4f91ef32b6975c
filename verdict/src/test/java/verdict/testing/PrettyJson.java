package verdict.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON in lines whose differences a person can review: a row of a table or of numbers is one. */
final class PrettyJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Of what stands in one line, numbers aside. */
  private static final int LONGEST = 160;

  private PrettyJson() {}

  static String of(String json) {
    try {
      return lines(MAPPER.readTree(json), "") + "\n";
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }

  private static String lines(JsonNode node, String indent) {
    if (node.isValueNode() || isOneLine(node)) {
      return node.toString();
    }
    String inner = indent + "  ";
    List<String> parts = new ArrayList<>();
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        parts.add("\"" + field.getKey() + "\": " + lines(field.getValue(), inner));
      }
    } else {
      node.forEach(part -> parts.add(lines(part, inner)));
    }
    String[] brackets = node.isObject() ? new String[] {"{", "}"} : new String[] {"[", "]"};
    return brackets[0]
        + "\n"
        + inner
        + String.join(",\n" + inner, parts)
        + "\n"
        + indent
        + brackets[1];
  }

  private static boolean isOneLine(JsonNode node) {
    return node.toString().length() <= LONGEST || (node.isArray() && isOfNumbers(node));
  }

  private static boolean isOfNumbers(JsonNode array) {
    for (JsonNode part : array) {
      if (!part.isNumber()) {
        return false;
      }
    }
    return true;
  }
}
