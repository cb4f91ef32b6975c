package verdict.gatling.newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project outside of this tree that is no JVM's and has no metrics: a server of Node. */
class NodeProjectIT {
  private static final String SERVER =
      """
      const http = require('http');
      http.createServer((request, response) => {
        if (request.url === '/orders' && request.method === 'POST') {
          response.writeHead(201);
        }
        EXTRA
        response.end(JSON.stringify({path: request.url}));
      }).listen(Number(process.env.PORT), '127.0.0.1');
      """;

  /** Two milliseconds of work. */
  private static final String SLOWER =
      "const end = process.hrtime.bigint() + 2000000n; while (process.hrtime.bigint() < end) {}";

  private static Checkout checkout;

  @TempDir private Path folder;
  private Path project;
  private Path output;

  @BeforeAll
  static void copy() throws Exception {
    boolean hasNode = Files.exists(Path.of("/usr/bin/node"));
    assumeTrue(hasNode || System.getenv("CI") != null, "there is no Node on this machine");
    checkout = Checkout.ofProject();
  }

  @BeforeEach
  void makeTheProject() throws Exception {
    project = Files.createDirectory(folder.resolve("my shop"));
    output = folder.resolve("output");
    Files.writeString(
        project.resolve("package.json"), "{\"scripts\": {\"start\": \"node server.js\"}}");
    server("");
    git("init", "-q", "-b", "main");
    verdict(0, "init");
    Path file = project.resolve("verdict.yml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "    - get: /\n",
                "    - {get: /products, weight: 2}\n    - {post: /orders, json: {product: 17}, status: 201}\n"));
    git("add", "-A");
    git("commit", "-q", "-m", "a shop");
    git("switch", "-q", "-c", "slower");
    server(SLOWER);
    git("commit", "-q", "-a", "-m", "checks every product");
    git("switch", "-q", "main");
  }

  private void server(String extra) throws IOException {
    Files.writeString(project.resolve("server.js"), SERVER.replace("EXTRA", extra));
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@localhost"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(said).isZero();
  }

  private String verdict(int code, String... arguments) throws Exception {
    int ended = Checkout.exitCode(checkout.verdict(project, output, List.of(arguments)));
    String said = Files.readString(output);
    assertThat(ended).as(said).isEqualTo(code);
    return said;
  }

  @AfterEach
  void nothingIsLeftAndNothingIsChanged() throws Exception {
    checkout.assertNothingIsLeft();
    new Checkout(project).assertNothingIsLeft();
    git("diff", "--exit-code");
    Process status =
        new ProcessBuilder("git", "status", "--porcelain").directory(project.toFile()).start();
    assertThat(new String(status.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
  }

  @Test
  void itIsCheckedAndMeasuredWithoutALineOfCode() throws Exception {
    assertThat(verdict(0, "check"))
        .contains(
            "ok     build: nothing to build",
            "ok     load: GET /products: answered 200",
            "ok     load: POST /orders: answered 201");

    // One short round proves nothing, but it has all that a verdict is made of.
    String said = verdict(2, duet("--rounds", "1", "--json"));
    assertThat(said).contains("\"INCONCLUSIVE\"");
    JsonNode candidate = candidate();
    assertThat(candidate.toString()).contains("\"ref\":\"slower\"");
    assertThat(candidate.toString()).contains("process_cpu_time_ns_total", "GET /products");
  }

  private JsonNode candidate() throws IOException {
    try (Stream<Path> runs = Files.list(project.resolve(".verdict/runs"))) {
      Path answers = runs.findFirst().orElseThrow();
      return new ObjectMapper().readTree(answers.resolve("candidate.json").toFile());
    }
  }

  private static String[] duet(String... more) {
    return Stream.concat(
            Stream.of(
                "duet",
                "--baseline",
                "main",
                "--candidate",
                "slower",
                "--block-duration",
                "6s",
                "--warm-up",
                "5s"),
            Stream.of(more))
        .toArray(String[]::new);
  }

  @Test
  @Tag("long")
  void theSlowerBranchIsFound() throws Exception {
    String said = verdict(1, duet("--rounds", "8"));
    assertThat(said).contains("REGRESSED at 50 rps");
  }
}
