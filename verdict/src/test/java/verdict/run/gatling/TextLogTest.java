package verdict.run.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.results.RunReaders;

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

  @Test
  void namesInLatin1AreThatAndNotOneNameWithoutUmlauts() throws IOException {
    String log =
        "RUN\tshop.S\ts\t1000\tf\u00fcr alle\t3.12.0\nUSER\tbrowse\tSTART\t1000\n"
            + "REQUEST\t\tf\u00fcr\t1000\t1001\tOK\t \nREQUEST\t\tf\u00e4r\t1000\t1002\tOK\t \n";
    Results latin1 = read(log.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(latin1.requests().stream().map(RequestTimes::name))
        .containsExactly("f\u00e4r", "f\u00fcr");
    assertThat(latin1.origin().description()).contains("f\u00fcr alle");
    assertThat(latin1.requests()).isEqualTo(read(log).requests());
  }

  @Test
  void theSameNameInTwoCodingsIsOneRequest() throws IOException {
    byte[] utf8 =
        ("RUN\tshop.S\ts\t1000\t\t3.12.0\nUSER\tbrowse\tSTART\t1000\n"
                + "REQUEST\t\tf\u00fcr\t1000\t1001\tOK\t \n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] latin1 =
        "REQUEST\t\tf\u00fcr\t1000\t1005\tOK\t \n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] both = Arrays.copyOf(utf8, utf8.length + latin1.length);
    System.arraycopy(latin1, 0, both, utf8.length, latin1.length);
    assertThat(read(both).requests())
        .singleElement()
        .satisfies(r -> assertThat(r.succeeded().byMicros()).containsOnlyKeys(1_000L, 5_000L));
  }

  private Results read(String log) throws IOException {
    return read(log.getBytes(StandardCharsets.UTF_8));
  }

  private Results read(byte[] log) throws IOException {
    return RunReaders.read(Files.write(folder.resolve("simulation.log"), log));
  }
}
