package verdict.run.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.run.Format;
import verdict.run.RunReader;
import verdict.run.folder.RunFolder;

/** What readers declare is what people and other programs are told. */
class RunReadersTest {
  private static final Path DOCS = Path.of("..", "docs");

  static List<RunReader> readers() {
    return RunReaders.ALL;
  }

  @Test
  void theKeysOfFormatsAreThoseOfTheSchemaOfAnswers() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(DOCS.resolve("answers.schema.json").toFile());
    List<String> inSchema = new ArrayList<>();
    for (JsonNode format : schema.findValues("format")) {
      format.path("enum").forEach(key -> inSchema.add(key.asText()));
    }
    List<String> keys = new ArrayList<>(List.of(RunFolder.FORMAT.key()));
    RunReaders.ALL.stream().map(RunReader::format).map(Format::key).forEach(keys::add);
    assertThat(keys).containsExactlyInAnyOrderElementsOf(inSchema);
  }

  @ParameterizedTest
  @MethodSource("readers")
  void whoNamesSomethingElseIsToldItsFile(RunReader reader) throws IOException {
    String file = reader.files().names().get(0);
    assertThat(RunReaders.EXPECTED_IN_FOLDER).contains(file);
    assertThat(RunReaders.EXPECTED).contains(Path.of(file).getFileName().toString());
    assertThat(Files.readString(DOCS.resolve("formats.md"))).contains("`" + file + "`");
  }
}
