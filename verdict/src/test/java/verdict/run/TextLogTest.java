package verdict.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What logs of Gatling 2.0 to 3.12 say, line by line. */
class TextLogTest {
  @TempDir Path folder;

  @Test
  void theVersionIsTheWholeOneExceptOfGatling2WhichDoesNotTellIt() throws IOException {
    assertThat(read("RUN\tshop.S\ts\t1000\t\t3.12.0\n").origin().toolVersion())
        .contains("Gatling 3.12.0");
    assertThat(read("RUN\tshop.S\ts\t1000\t\t3.2.0\n").origin().toolVersion())
        .contains("Gatling 3.2.0");
    assertThat(read("RUN\tshop.S\t\ts\t1000\t\t2.0\n").origin().toolVersion())
        .contains("Gatling 2"); // what 2.3.1 writes
  }

  private Results read(String log) throws IOException {
    return read(log.getBytes(StandardCharsets.UTF_8));
  }

  private Results read(byte[] log) throws IOException {
    return RunReaders.read(Files.write(folder.resolve("simulation.log"), log));
  }
}
