package verdict.project.init;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;

/** The settings of a Spring Boot service that decide its paths. */
record SpringSettings(Map<String, String> values) {

  /** Those of a module. */
  static SpringSettings of(Path module) {
    Map<String, String> values = new TreeMap<>();
    Path resources = module.resolve("src/main/resources");
    for (String name : new String[] {"application.yml", "application.yaml"}) {
      ProjectFiles.text(resources.resolve(name)).ifPresent(text -> yaml(name, text, values));
    }
    ProjectFiles.text(resources.resolve("application.properties"))
        .ifPresent(text -> properties(text, values));
    return new SpringSettings(values);
  }

  private static void properties(String text, Map<String, String> into) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      return; // Spring will say so
    }
    properties.stringPropertyNames().forEach(name -> into.put(name, properties.getProperty(name)));
  }

  private static void yaml(String name, String text, Map<String, String> into) {
    try {
      // Of several documents the first, which is that of all profiles.
      String first = text.split("(?m)^---.*$", 2)[0];
      JsonDocument document =
          JsonDocument.ofYaml(new JsonDocument(Path.of(name), first, "settings", ""));
      flatten("", new ObjectMapper().readTree(document.text()), into);
    } catch (UnreadableInput | IOException e) {
      // Spring will say so.
    }
  }

  private static void flatten(String at, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  flatten(
                      at.isEmpty() ? field.getKey() : at + "." + field.getKey(),
                      field.getValue(),
                      into));
    } else if (node.isArray()) {
      into.put(at, node.toString());
    } else {
      into.put(at, node.asText());
    }
  }

  /** What is before every path of the service. */
  String contextPath() {
    return value("server.servlet.context-path")
        .or(() -> value("spring.webflux.base-path"))
        .filter(path -> !path.equals("/"))
        .orElse("");
  }

  /** Where the paths of its management begin. */
  String managementPath() {
    String base = value("management.endpoints.web.base-path").orElse("/actuator");
    return contextPath() + (base.equals("/") ? "" : base);
  }

  /** Whether its management has a port of its own, which a second copy could not share. */
  boolean hasManagementPort() {
    return value("management.server.port").isPresent();
  }

  boolean exposesPrometheus() {
    return value("management.endpoints.web.exposure.include")
        .filter(exposed -> exposed.contains("prometheus") || exposed.contains("*"))
        .isPresent();
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).filter(of -> !of.isBlank());
  }
}
