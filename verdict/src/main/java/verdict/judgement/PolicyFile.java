package verdict.judgement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;
import verdict.project.Project;
import verdict.project.ProjectFile;
import verdict.sample.Objective;
import verdict.sample.Objectives;

/**
 * Reads what a project states of its policy: gates, objectives and accepted regressions, in one
 * document, whatever else it has.
 */
public final class PolicyFile {
  /** Where a project states it, from the root of its sources on. */
  public static final String PLACE = ProjectFile.NAME;

  private static final int SCHEMA_VERSION = 1;
  private static final String WHAT = "a file of objectives, schema version " + SCHEMA_VERSION;
  private static final String CURE = "write them as in docs/verdict-yml.md";
  private static final String OBJECTIVES = "objectives";
  private static final String ACCEPTED = "accepted";

  /** The objectives of single requests, among those of all. */
  private static final String REQUESTS = "requests";

  private static final Set<String> OF_MARGIN = new TreeSet<>(Set.of("margin", "floor"));

  private PolicyFile() {}

  /** All that a file of objectives can have. */
  private record Whole(
      int schemaVersion,
      @JsonProperty(required = true) JsonNode objectives,
      Optional<JsonNode> gates,
      Optional<JsonNode> accepted) {}

  private record GatesPart(Optional<SortedMap<String, JsonNode>> gates) {}

  private record ObjectivesPart(@JsonProperty(required = true) List<Objective> objectives) {}

  private record AcceptedPart(@JsonProperty(required = true) List<AcceptedRegression> accepted) {}

  /**
   * Reads a file of objectives.
   *
   * @throws UnreadableInput when it is missing, damaged, or states what cannot be
   */
  public static ProjectPolicy read(Path file) {
    return isYaml(file)
        ? ofProject(ProjectFile.document(file))
        : ofFile(JsonDocument.read(file, WHAT, CURE));
  }

  private static boolean isYaml(Path file) {
    return file.toString().matches(".*\\.ya?ml");
  }

  /**
   * The same of a text that is not in a file, such as a plan has it.
   *
   * @param name what messages call it
   */
  public static ProjectPolicy read(String name, String text) {
    return ofFile(new JsonDocument(Path.of(name), text, WHAT, CURE));
  }

  /**
   * The same of a text of {@code verdict.yml} that git has.
   *
   * @param name what messages call it
   */
  public static ProjectPolicy ofProject(String name, String text) {
    return ofProject(JsonDocument.ofYaml(new JsonDocument(Path.of(name), text, PLACE, CURE)));
  }

  private static ProjectPolicy ofProject(JsonDocument file) {
    file.bindStrictly(Project.class); // a part that is mistyped would be without effect
    return read(file);
  }

  private static ProjectPolicy ofFile(JsonDocument file) {
    file.version(SCHEMA_VERSION);
    file.bindStrictly(Whole.class); // a part that is mistyped would be without effect
    return read(file);
  }

  /**
   * Reads the three parts of a document.
   *
   * @throws UnreadableInput when one of them states what cannot be
   */
  public static ProjectPolicy read(JsonDocument file) {
    ObjectNode tree = file.bind(ObjectNode.class);
    return new ProjectPolicy(objectives(file, tree), gates(file), accepted(file, tree));
  }

  /** A field by itself, so that what its parts do not know can be refused. */
  private static <T> T strictly(JsonDocument file, ObjectNode tree, String field, Class<T> type) {
    ObjectNode alone = JsonNodeFactory.instance.objectNode();
    alone.set(field, tree.get(field));
    return new JsonDocument(file.file(), JsonDocument.line(alone), file.what(), file.cure())
        .bindStrictly(type);
  }

  private static Gates gates(JsonDocument file) {
    TreeMap<String, String> texts = new TreeMap<>();
    try {
      file.bind(GatesPart.class)
          .gates
          .orElseGet(TreeMap::new)
          .forEach((key, margin) -> texts.put(key, margin(key, margin)));
      return Gates.USUAL.with(texts);
    } catch (IllegalArgumentException e) {
      throw wrong(file, "gates", e);
    }
  }

  /** A text or a number; or an object that has the margin and its floor by name. */
  private static String margin(String key, JsonNode margin) {
    if (!margin.isObject()) {
      // YAML has "off" for false, and so has whoever writes it in JSON.
      return margin.isBoolean() && !margin.asBoolean() ? Gates.OFF : text(margin);
    }
    for (Map.Entry<String, JsonNode> field : margin.properties()) {
      if (!OF_MARGIN.contains(field.getKey())) {
        throw new IllegalArgumentException(
            "%s has the field %s, which is none of %s"
                .formatted(key, field.getKey(), String.join(", ", OF_MARGIN)));
      }
    }
    String share = margin.path("margin").asText();
    return margin.has("floor") ? share + "," + margin.path("floor").asText() : share;
  }

  private static String text(JsonNode value) {
    return value.isContainerNode() ? value.toString() : value.asText();
  }

  /** A list of objectives, or bounds by metric: p95: 500ms. */
  private static Optional<Objectives> objectives(JsonDocument file, ObjectNode tree) {
    JsonNode objectives = tree.path(OBJECTIVES);
    if (objectives.isMissingNode()) {
      return Optional.empty();
    }
    List<Objective> all =
        objectives.isObject()
            ? byMetric(file, objectives)
            : strictly(file, tree, OBJECTIVES, ObjectivesPart.class).objectives;
    return Optional.of(new Objectives(all));
  }

  private static List<Objective> byMetric(JsonDocument file, JsonNode bounds) {
    List<Objective> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> bound : bounds.properties()) {
      if (!bound.getKey().equals(REQUESTS)) {
        all.add(objective(file, OBJECTIVES, "", bound));
      }
    }
    for (Map.Entry<String, JsonNode> request : bounds.path(REQUESTS).properties()) {
      String at = JsonDocument.name(JsonDocument.name(OBJECTIVES, REQUESTS), request.getKey());
      requireObject(file, at, request.getValue());
      for (Map.Entry<String, JsonNode> bound : request.getValue().properties()) {
        all.add(objective(file, at, request.getKey(), bound));
      }
    }
    if (bounds.has(REQUESTS)) {
      requireObject(file, JsonDocument.name(OBJECTIVES, REQUESTS), bounds.path(REQUESTS));
    }
    return all;
  }

  private static void requireObject(JsonDocument file, String at, JsonNode value) {
    if (!value.isObject()) {
      throw file.unreadable("has something else than an object in field " + at);
    }
  }

  private static Objective objective(
      JsonDocument file, String at, String request, Map.Entry<String, JsonNode> bound) {
    try {
      return Objective.written(request, bound.getKey(), text(bound.getValue()));
    } catch (IllegalArgumentException e) {
      throw wrong(file, JsonDocument.name(at, bound.getKey()), e);
    }
  }

  private static UnreadableInput wrong(JsonDocument file, String at, IllegalArgumentException e) {
    return file.unreadable("has a wrong value in field " + at + ": " + e.getMessage());
  }

  private static List<AcceptedRegression> accepted(JsonDocument file, ObjectNode tree) {
    if (!tree.has(ACCEPTED)) {
      return List.of();
    }
    List<AcceptedRegression> all = strictly(file, tree, ACCEPTED, AcceptedPart.class).accepted;
    for (int i = 0; i < all.size(); i++) {
      AcceptedRegression each = all.get(i);
      if (all.subList(0, i).stream().anyMatch(each::isOfSame)) {
        throw file.unreadable(
            "accepts %s%s twice, again in field accepted[%d]"
                .formatted(
                    each.gate().key(), each.request().isEmpty() ? "" : " of " + each.request(), i));
      }
    }
    return all;
  }
}
