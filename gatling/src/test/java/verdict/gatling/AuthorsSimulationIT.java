package verdict.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.gatling.recording.Recording;
import verdict.gatling.testing.GatlingProcess;
import verdict.gatling.testing.GatlingProcess.Ended;

/** One word more than plain Gatling, and whoever writes it cannot forget the rest. */
class AuthorsSimulationIT {
  private static final String SAID =
      """
      failed: true
      failed: true
      failed: true
      failed: false
      """;

  @TempDir private Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/", AuthorsSimulationIT::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void plainGatlingCountsAsTheSimulationExpects() throws Exception {
    assertThatGatlingCountsTheSame("-D" + AuthorsSimulation.TIMED + "=false");
  }

  @Test
  void timedChangesNothingOutsideOfAMeasuredRun() throws Exception {
    assertThatGatlingCountsTheSame("-D" + AuthorsSimulation.TIMED + "=true");
  }

  @Test
  void everyTimedRequestIsRecordedHoweverItsBlockEnds() throws Exception {
    assertThatGatlingCountsTheSame(
        "-D" + AuthorsSimulation.TIMED + "=true",
        "-D" + AuthorsSimulation.RECORDING + "=" + folder);
    assertThat(Recording.in(folder).counts())
        .isEqualTo(
            Map.ofEntries(
                Map.entry("fine", 1L),
                Map.entry("unavailable|failed|503", 1L),
                Map.entry("refused|failed|no-response", 1L),
                Map.entry("after%20a%20failure", 1L),
                Map.entry("in%20a%20block%20after%20a%20failure", 1L),
                Map.entry("last%20of%20a%20block|failed|500", 1L),
                Map.entry("tried%20again|failed|500", 6L),
                Map.entry("tried%20once", 1L),
                Map.entry("author%27s%20own", 1L),
                Map.entry("protocol%27s", 1L),
                Map.entry("wrong%20content|failed|check", 1L),
                Map.entry("outlives%20its%20loop", 1L),
                Map.entry("redirected", 1L),
                Map.entry("cached", 1L)));
  }

  private void assertThatGatlingCountsTheSame(String... properties) throws Exception {
    List<String> all = new ArrayList<>(List.of(properties));
    all.add("-D" + AuthorsSimulation.TARGET + "=http://127.0.0.1:" + server.getAddress().getPort());
    Ended ended =
        new GatlingProcess(folder, folder.resolve("results"))
            .run(AuthorsSimulation.class, all, Duration.ofMinutes(2));
    assertThat(ended.exitCode()).as(ended.stdout() + ended.stderr()).isZero(); // its assertions
    assertThat(ended.stdout().lines().filter(line -> line.startsWith("failed: ")))
        .containsExactlyElementsOf(SAID.lines().toList());
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    switch (path) {
      case "/302" -> exchange.getResponseHeaders().add("Location", "/200");
      case "/cached" -> exchange.getResponseHeaders().add("Cache-Control", "max-age=60");
      default -> {}
    }
    boolean isStatus = path.matches("/\\d+");
    exchange.sendResponseHeaders(isStatus ? Integer.parseInt(path.substring(1)) : 200, -1);
    exchange.close();
  }
}
