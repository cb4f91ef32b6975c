package verdict.collect.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.collect.RunRefused;
import verdict.collect.SystemUnavailable;
import verdict.file.JsonDocument;
import verdict.project.Placeholders;
import verdict.project.ProjectFile;
import verdict.project.ProjectSide;

class SystemStartTest {
  private static final String SERVER =
      "%s -cp %s %s ${port} "
          .formatted(
              Path.of(System.getProperty("java.home"), "bin", "java"),
              System.getProperty("java.class.path"),
              ServerForTests.class.getName());

  @TempDir Path folder;

  private SystemStart of(String start, String ready, int port) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(ProjectFile.NAME),
            "start: " + JsonDocument.line(start) + "\nready: " + ready + "\n");
    ProjectSide side =
        ProjectSide.of(
            ProjectFile.read(file),
            Placeholders.of(Map.of("port", String.valueOf(port))),
            Map.of(),
            Map.of());
    return new SystemStart(side, folder, Map.of(), folder.resolve("logs/baseline.log"), line -> {});
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void waitsUntilItIsReady() throws Exception {
    SystemStart start = of(SERVER + 3, "http://127.0.0.1:${port}/health", freePort());
    try (SystemProcess system = start.run()) {
      assertThat(system.isRunning()).isTrue();
      assertThat(folder.resolve("logs/baseline.log")).hasContent("listening");
    }
  }

  @Test
  void saysWhatItAnswersInsteadAndItsLastLines() throws Exception {
    SystemStart start =
        of(
            SERVER + 1_000_000,
            "{url: \"http://127.0.0.1:${port}/health\", within: 5s}",
            freePort());
    assertThatThrownBy(start::run)
        .isInstanceOf(SystemUnavailable.class)
        .hasMessageContainingAll(
            "not ready after 5s: http://127.0.0.1:",
            "answers 503; its last lines: listening (",
            "baseline.log)");
  }

  @Test
  void saysThatTheCommandEnded() throws Exception {
    SystemStart start =
        of("sh -c 'echo no database; exit 7'", "http://127.0.0.1:${port}/", freePort());
    assertThatThrownBy(start::run)
        .isInstanceOf(SystemUnavailable.class)
        .hasMessageContainingAll("start ended with exit code 7 before", "no database");
  }

  @Test
  void whatTheCommandSaysOfItsOptionsIsTheSentence() throws Exception {
    SystemStart start =
        of("sh -c 'echo shop: no fault x; exit 64'", "http://127.0.0.1:${port}/", freePort());
    assertThatThrownBy(start::run).isInstanceOf(RunRefused.class).hasMessage("shop: no fault x");
  }

  @Test
  void saysThatThereIsNoSuchProgram() throws Exception {
    SystemStart start = of("no-such-program", "http://127.0.0.1:${port}/", freePort());
    assertThatThrownBy(start::run)
        .isInstanceOf(SystemUnavailable.class)
        .hasMessageContainingAll("start ended with exit code 127", "no-such-program", "not found");
  }

  @Test
  void refusesAPortThatSomebodyElseHas() throws Exception {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.start();
    try {
      SystemStart start =
          of("touch started", "http://127.0.0.1:${port}/health", other.getAddress().getPort());
      assertThatThrownBy(start::run)
          .isInstanceOf(SystemUnavailable.class)
          .hasMessageContaining("answers before start has been run");
      assertThat(folder.resolve("started")).doesNotExist();
    } finally {
      other.stop(0);
    }
  }
}
