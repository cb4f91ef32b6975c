package superheroes.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One running service.
 *
 * @param instance what it answers when it is asked who it is: another start may have taken the port
 */
record ServiceProcess(Service service, Process process, String instance, int port, Path log) {

  private static final Duration STOP_GRACE = Duration.ofSeconds(4);

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Whether this very process says that it is ready; fails when it has ended. */
  boolean isReady() throws LaunchFailure {
    if (!process.isAlive()) {
      throw LaunchFailure.unavailable(
          "the %s service did not start: %s; its log is %s".formatted(service.id(), reason(), log));
    }
    return get("/actuator/health/readiness").status() == HttpURLConnection.HTTP_OK
        && get("/actuator/info").body().contains(instance);
  }

  private record Answer(int status, String body) {}

  /** Asks for something, whatever the answer. */
  void exercise(String path) {
    get(path);
  }

  /** The answer to a GET; its status is 0 when there is none within two seconds. */
  private Answer get(String path) {
    try {
      var connection = (HttpURLConnection) URI.create(url() + path).toURL().openConnection();
      connection.setConnectTimeout(2_000);
      connection.setReadTimeout(2_000);
      int status = connection.getResponseCode();
      try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        byte[] bytes = body == null ? new byte[0] : body.readAllBytes();
        return new Answer(status, new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      return new Answer(0, "");
    }
  }

  /** The line of the log that says most: the innermost cause, or the last line. */
  private String reason() {
    try {
      List<String> lines =
          Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
      return told(lines)
          .or(() -> lines.stream().reduce((first, second) -> second))
          .map(String::strip)
          .orElse("it printed nothing and ended with exit code " + process.exitValue());
    } catch (IOException e) {
      return "it ended with exit code " + process.exitValue();
    }
  }

  private static Optional<String> told(List<String> lines) {
    // Boot's own explanation of a failed start, where it has one.
    int description = lines.indexOf("Description:");
    if (description >= 0 && description + 1 < lines.size()) {
      return Optional.of(lines.get(description + 1));
    }
    return lines.stream()
        .filter(line -> isTelling(line.toLowerCase(Locale.ROOT)))
        .reduce((first, second) -> second);
  }

  private static boolean isTelling(String line) {
    return line.startsWith("caused by:")
        || line.contains("insufficient memory")
        || line.contains("outofmemoryerror")
        || line.contains("could not reserve")
        || (line.contains("port ") && line.contains("already in use"));
  }

  void askToStop() {
    process.destroy();
  }

  /** Waits until the process has ended; after a grace period it is killed. */
  void awaitEnd() throws InterruptedException {
    awaitEnd(STOP_GRACE);
  }

  void awaitEnd(Duration grace) throws InterruptedException {
    if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
