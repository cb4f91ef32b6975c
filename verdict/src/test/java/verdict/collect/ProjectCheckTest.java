package verdict.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.project.ProjectFile;

class ProjectCheckTest {
  private static final String SERVER =
      "start: %s -cp %s verdict.collect.system.ServerForTests ${port} 0\n"
          .formatted(
              Path.of(System.getProperty("java.home"), "bin", "java"),
              System.getProperty("java.class.path"));

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();

  private boolean check(String yaml) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve(ProjectFile.NAME), yaml);
    return new ProjectCheck(
            ProjectFile.read(file),
            folder,
            ProjectCheck.logs(folder),
            step -> said.add((step.works() ? "" : "not ") + step.name() + ": " + step.says()))
        .run();
  }

  @Test
  void saysOfEachStepWhetherItWorks() throws Exception {
    boolean works =
        check(
            "build: sh -c 'echo > built'\n"
                + SERVER
                + """
                ready: http://127.0.0.1:${port}/health
                metrics: {a: "http://127.0.0.1:${port}/metrics", b: "http://127.0.0.1:${port}/health"}
                load:
                  requests:
                    - get: /health
                    - {post: /echo, json: {a: 1}, status: 201}
                    - get: /missing
                    - get: /items/#{id}
                """);
    assertThat(works).isFalse();
    assertThat(folder.resolve("built")).exists();
    assertThat(said)
        .hasSize(8)
        .anyMatch(line -> line.matches("build: took [0-9.]+ s"))
        .anyMatch(line -> line.matches("start: ready after [0-9.]+ s"))
        .contains(
            "load: GET /health: answered 200",
            "load: POST /echo: answered 201",
            "not load: GET /missing: answered 404; expected 200 to 399",
            "load: GET /items/#{id}: is not made here: its #{...} come from a feed or another answer")
        .anyMatch(line -> line.endsWith("/metrics: 2 series of Prometheus text"))
        .anyMatch(
            line -> line.startsWith("not metrics") && line.endsWith("and no Prometheus text"));
    assertThat(folder.resolve(".verdict/.gitignore")).hasContent("*");
  }

  @Test
  void aBuildThatFailsIsSaidWithItsLastLine() throws Exception {
    assertThat(check("build: sh -c 'echo no compiler; exit 2'\nstart: x ${port}\n")).isFalse();
    assertThat(said)
        .singleElement()
        .asString()
        .startsWith(
            "not build: the project does not build: sh ended with exit code 2: no compiler;");
  }

  @Test
  void aProgramThatIsNotThereIsSaid() throws Exception {
    assertThat(check("build: no-such-program\nstart: x ${port}\n")).isFalse();
    assertThat(said).singleElement().asString().contains("cannot start no-such-program");
  }
}
