package verdict.run.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What JSON objects have in common, written once, and what each has of its own. */
final class SharedJson {
  private SharedJson() {}

  /** The fields, at any depth, that all of one or more objects have with the same value. */
  static ObjectNode common(List<ObjectNode> objects) {
    ObjectNode common = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : objects.get(0).properties()) {
      String name = field.getKey();
      List<JsonNode> values = objects.stream().map(object -> object.path(name)).toList();
      if (values.stream().allMatch(field.getValue()::equals)) {
        common.set(name, field.getValue());
      } else if (values.stream().allMatch(JsonNode::isObject)) {
        common.set(name, common(values.stream().map(ObjectNode.class::cast).toList()));
      }
    }
    return common;
  }

  /** What an object has beside the common fields. */
  static ObjectNode rest(ObjectNode object, ObjectNode common) {
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode shared = common.path(field.getKey());
      if (shared.isMissingNode()) {
        rest.set(field.getKey(), field.getValue());
      } else if (!shared.equals(field.getValue())) {
        rest.set(field.getKey(), rest((ObjectNode) field.getValue(), (ObjectNode) shared));
      }
    }
    return rest;
  }

  /** The object again, of both. */
  static ObjectNode whole(ObjectNode rest, ObjectNode common) {
    ObjectNode whole = common.deepCopy();
    for (Map.Entry<String, JsonNode> field : rest.properties()) {
      boolean isBoth = field.getValue().isObject() && common.path(field.getKey()).isObject();
      whole.set(
          field.getKey(),
          isBoth
              ? whole((ObjectNode) field.getValue(), (ObjectNode) common.path(field.getKey()))
              : field.getValue());
    }
    return whole;
  }
}
