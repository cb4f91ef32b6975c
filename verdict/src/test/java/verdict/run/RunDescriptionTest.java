package verdict.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDescriptionTest {
  private static final Path CONTRACT = Path.of("../docs/run-folder.md");
  private static final Pattern DOCUMENT =
      Pattern.compile("```json\n(\\{.*?\n})\n```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void whatTheContractShowsIsReadAndWrittenFieldByFieldInItsOrderIndented() throws IOException {
    String shown =
        DOCUMENT
            .matcher(Files.readString(CONTRACT))
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    Path file = Files.writeString(folder.resolve("run.json"), shown);
    ObjectMapper plain = new ObjectMapper();
    String pretty =
        plain.writerWithDefaultPrettyPrinter().writeValueAsString(plain.readTree(shown));
    assertThat(RunDescription.read(file).text()).isEqualTo(pretty + "\n");
  }
}
