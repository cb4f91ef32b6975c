package verdict.project.init;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;

/** Finds requests in an OpenAPI document: those that can be made without knowing more. */
record OpenApiScan(ProjectFiles files) {
  private static final int MOST = 5;

  /**
   * What was found.
   *
   * @param document its path
   * @param paths of GET requests, with the examples of their parameters filled in
   */
  record Found(String document, List<String> paths) {}

  /** Of the first document that has any. */
  Optional<Found> find() {
    return files
        .all(path -> path.matches("(.*/)?(openapi|swagger|api-docs)[^/]*\\.(ya?ml|json)"))
        .stream()
        .flatMap(file -> found(file).stream())
        .findFirst();
  }

  private Optional<Found> found(Path file) {
    Optional<JsonNode> document = document(file);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    List<String> paths = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get().path("paths").properties()) {
      if (path.getValue().has("get") && paths.size() < MOST) {
        filled(path.getKey(), path.getValue()).ifPresent(paths::add);
      }
    }
    return paths.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(files.relative(file), List.copyOf(paths)));
  }

  private static Optional<JsonNode> document(Path file) {
    try {
      String text = ProjectFiles.text(file).orElse("");
      String json =
          file.toString().endsWith(".json")
              ? text
              : JsonDocument.ofYaml(new JsonDocument(file, text, "OpenAPI", "")).text();
      return Optional.of(new ObjectMapper().readTree(json));
    } catch (UnreadableInput | IOException e) {
      return Optional.empty(); // it is not ours to complain
    }
  }

  /** A path whose parameters all have an example; those that need not be there are left out. */
  private static Optional<String> filled(String path, JsonNode item) {
    String filled = path;
    List<String> query = new ArrayList<>();
    List<JsonNode> parameters = new ArrayList<>();
    item.path("parameters").forEach(parameters::add);
    item.path("get").path("parameters").forEach(parameters::add);
    for (JsonNode parameter : parameters) {
      String name = parameter.path("name").asText();
      String value = example(parameter);
      if (parameter.path("in").asText().equals("path") && !value.isEmpty()) {
        filled = filled.replace("{" + name + "}", value);
      } else if (parameter.path("required").asBoolean()) {
        if (value.isEmpty() || !parameter.path("in").asText().equals("query")) {
          return Optional.empty();
        }
        query.add(name + "=" + value);
      }
    }
    return filled.contains("{") || !filled.startsWith("/") || filled.matches(".*\\s.*")
        ? Optional.empty()
        : Optional.of(filled + (query.isEmpty() ? "" : "?" + String.join("&", query)));
  }

  private static String example(JsonNode parameter) {
    JsonNode own = parameter.path("example");
    JsonNode value = own.isMissingNode() ? parameter.at("/schema/example") : own;
    JsonNode first = value.isMissingNode() ? parameter.at("/schema/enum/0") : value;
    return first.isValueNode() ? first.asText() : "";
  }
}
