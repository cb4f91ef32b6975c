package verdict.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use allows what we read. */
class ProjectSchemaTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private static JsonNode schema() throws IOException {
    return MAPPER.readTree(DOCS.resolve("verdict.schema.json").toFile());
  }

  private static List<String> complaints(Path file) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema());
    JsonNode document = MAPPER.readTree(ProjectFile.document(file).text());
    return schema.validate(document).stream().map(String::valueOf).toList();
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve(ProjectFile.NAME), yaml);
  }

  @Test
  void ourOwnFileIsValidAndRead() throws IOException {
    Path own = Path.of("..", ProjectFile.NAME);
    assertThat(complaints(own)).isEmpty();
    assertThat(ProjectFile.read(own).addresses().entry()).isEqualTo("fights");
  }

  @Test
  void theExampleOfThePageIsValidAndRead() throws IOException {
    String page = Files.readString(DOCS.resolve("verdict-yml.md"));
    String example =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(page)
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    Path file = file(example);
    assertThat(complaints(file)).isEmpty();
    assertThat(ProjectFile.read(file).load().orElseThrow().requests()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "startt: x",
        "build: make",
        "ready: 5",
        "load: {}",
        "load: {command: x, requests: [{get: /a}]}",
        "load: {requests: [{get: /a, post: /b}]}",
        "load: {requests: [{get: a}]}",
        "load: {command: x, duration: 60}",
        "ports: {port: 0}",
      })
  void refusesWhatWeRefuse(String yaml) throws IOException {
    assertThat(complaints(file(yaml + "\n"))).isNotEmpty();
  }

  @Test
  void hasTheKeysThatWeRead() throws IOException {
    assertThat(keys(schema())).isEqualTo(components(Project.class));
    assertThat(keys(schema().at("/properties/load"))).isEqualTo(components(Load.class));
    assertThat(keys(schema().at("/$defs/request"))).isEqualTo(components(Request.class));
  }

  @Test
  void thePageExplainsEveryKey() throws IOException {
    String page = Files.readString(DOCS.resolve("verdict-yml.md"));
    for (String key : components(Project.class)) {
      assertThat(page).contains("`" + key + "`");
    }
  }

  private static Set<String> keys(JsonNode of) {
    Set<String> keys = new TreeSet<>();
    of.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static Set<String> components(Class<? extends Record> of) {
    Set<String> names = new TreeSet<>();
    for (RecordComponent component : of.getRecordComponents()) {
      names.add(
          Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
              .map(JsonProperty::value)
              .orElse(component.getName()));
    }
    return names;
  }
}
