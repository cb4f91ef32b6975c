package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import verdict.testing.GitRepository;

/**
 * A folder in which the steps of workflows run in a real shell, with programs that we give them.
 */
record RunnerShell(Path folder) {
  static JsonNode workflow(String name) {
    try {
      return new YAMLMapper().readTree(Path.of("../.github/workflows", name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one script of a job. */
  static String step(JsonNode workflow, String job) {
    return workflow.at("/jobs/" + job + "/steps").findValue("run").asText();
  }

  /** Skips a test where they are not, but never in CI, whose script installs them. */
  static void requireTheToolsOfARunner() {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/jq")) || System.getenv("CI") != null,
        "no jq: apt-get install jq, or .ci/run, which does it");
  }

  /** Runs a script as GitHub does; its exit code. */
  int run(String script, Map<String, String> environment) {
    write("step.sh", script);
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-e", "step.sh")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    bash.environment().keySet().removeIf(name -> name.startsWith("GIT"));
    bash.environment().putAll(environment);
    try {
      Process process = bash.start();
      process.getInputStream().readAllBytes();
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void program(String path, String script) {
    write(path, "#!/bin/sh\n" + script);
    assertThat(folder.resolve(path).toFile().setExecutable(true)).isTrue();
  }

  void write(String path, String text) {
    new GitRepository(folder).file(path, text);
  }

  String read(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
