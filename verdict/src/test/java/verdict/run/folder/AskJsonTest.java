package verdict.run.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskJsonTest {
  @TempDir private Path folder;

  @Test
  void whatTheContractShowsIsReadAndWrittenFieldByField() throws IOException {
    String contract = Files.readString(Path.of("../docs/run-folder.md"));
    String from = contract.substring(contract.indexOf("{\"schemaVersion\": 3, \"duet\""));
    String shown = from.substring(0, from.indexOf("```"));
    Path file = Files.writeString(folder.resolve(AskJson.FILE_NAME), shown);
    ObjectMapper plain = new ObjectMapper();
    assertThat(plain.readTree(AskJson.read(file).text())).isEqualTo(plain.readTree(shown));
  }
}
