package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code docs/answers.schema.json}, held against answers. */
final class AnswersSchema {
  private static final Path FILE = Path.of("..", "docs", "answers.schema.json");
  private static final String DEFINITIONS = "#/$defs/";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode whole;
  private final Map<String, JsonSchema> asReadersHaveIt = new TreeMap<>();
  private final Map<String, JsonSchema> closed = new TreeMap<>();

  private AnswersSchema(JsonNode whole) {
    this.whole = whole;
    JsonNode strict = whole.deepCopy();
    allowNothingElse(strict);
    for (JsonNode kind : whole.path("anyOf")) {
      String name = kind.path("$ref").asText().substring(DEFINITIONS.length());
      asReadersHaveIt.put(name, of(name, whole));
      closed.put(name, of(name, strict));
    }
  }

  static AnswersSchema read() {
    try {
      return new AnswersSchema(MAPPER.readTree(FILE.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A reader must bear new fields; here, one that is printed and not named is a fault.
  private static void allowNothingElse(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(AnswersSchema::allowNothingElse);
  }

  private static JsonSchema of(String kind, JsonNode whole) {
    ObjectNode one = MAPPER.createObjectNode().put("$ref", DEFINITIONS + kind);
    one.set("$defs", whole.path("$defs"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(one);
  }

  /** Fails unless the answer is of that kind and no other, and has no field without a name. */
  void check(String kind, String json) throws IOException {
    JsonNode answer = MAPPER.readTree(json);
    assertThat(closed.get(kind).validate(answer)).isEmpty();
    Stream<String> kinds =
        asReadersHaveIt.keySet().stream()
            .filter(name -> asReadersHaveIt.get(name).validate(answer).isEmpty());
    assertThat(kinds).containsExactly(kind);
  }

  /** What there is to answer. */
  Set<String> kinds() {
    return asReadersHaveIt.keySet();
  }

  /** The fields that are named and that none of the answers has. */
  List<String> unwritten(Map<String, List<String>> answers) throws IOException {
    Map<String, Boolean> written = new TreeMap<>();
    for (Map.Entry<String, List<String>> kind : answers.entrySet()) {
      JsonNode schema = MAPPER.createObjectNode().put("$ref", DEFINITIONS + kind.getKey());
      for (String answer : kind.getValue()) {
        mark(schema, MAPPER.readTree(answer), "", written);
      }
    }
    return written.keySet().stream().filter(way -> !written.get(way)).toList();
  }

  // A field of a definition need not be in every place that refers to it: the way begins anew.
  private void mark(JsonNode schema, JsonNode node, String way, Map<String, Boolean> written) {
    if (schema.has("$ref")) {
      String name = schema.path("$ref").asText().substring(DEFINITIONS.length());
      mark(whole.path("$defs").path(name), node, name, written);
    }
    if (schema.has("items")) {
      node.forEach(item -> mark(schema.path("items"), item, way + "[]", written));
    }
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      String to = way + "." + field.getKey();
      boolean isThere = node.has(field.getKey());
      written.merge(to, isThere, Boolean::logicalOr);
      if (isThere) {
        mark(field.getValue(), node.path(field.getKey()), to, written);
      }
    }
  }
}
