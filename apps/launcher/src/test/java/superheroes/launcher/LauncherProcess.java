package superheroes.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real launcher in a process of its own, as a simulation starts it. */
final class LauncherProcess implements AutoCloseable {

  static final Path APPS = Path.of("..").toAbsolutePath().normalize();

  /** Kept between the tests of a build, so that only the first of them prepares. */
  static final Path STATE = Path.of("target", "state").toAbsolutePath();

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path errors;

  private LauncherProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /** Starts it with few rows, and with these options besides. */
  static LauncherProcess start(String... options) throws IOException {
    Path logs = Files.createDirectories(Path.of("target", "logs").toAbsolutePath());
    Path errors = Files.createTempFile(logs, "launcher", ".err");
    List<String> command =
        new ArrayList<>(
            List.of(
                Jvm.executable(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "--apps=" + APPS,
                "--state=" + STATE,
                "--logs=" + logs,
                "--heroes=300",
                "--villains=300"));
    if (Stream.of(options).noneMatch(option -> option.startsWith("--locations"))) {
      command.add("--locations=300");
    }
    command.addAll(List.of(options));
    return new LauncherProcess(
        new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
  }

  /** One whose starter goes away so long after its start; it has ended. */
  static LauncherProcess startAndLeaveAfter(long millis) throws Exception {
    LauncherProcess launcher = start();
    Thread.sleep(millis);
    launcher.process.getOutputStream().close();
    assertThat(launcher.awaitExit()).isZero();
    return launcher;
  }

  /** One that was killed so long after its start. */
  static LauncherProcess startAndKillAfter(long millis) throws Exception {
    LauncherProcess launcher = start();
    Thread.sleep(millis);
    launcher.process.destroyForcibly().waitFor();
    return launcher;
  }

  /** One that was killed so long after it had begun to make rows that nobody has made before. */
  static LauncherProcess prepareAndKillAfter(long millis) throws Exception {
    LauncherProcess launcher = start("--seed=77");
    launcher.awaitError("preparing");
    Thread.sleep(millis);
    launcher.process.destroyForcibly().waitFor();
    return launcher;
  }

  /** What the launcher says once all services are ready. */
  JsonNode awaitReady() throws IOException {
    BufferedReader answers = process.inputReader();
    String line = answers.readLine();
    if (line == null || !line.startsWith(Launcher.DESCRIPTION)) {
      throw new AssertionError("not ready: " + line + "\n" + errors());
    }
    return new JsonMapper().readTree(line.substring(Launcher.DESCRIPTION.length()));
  }

  String errors() throws IOException {
    return Files.readString(errors);
  }

  /** Waits until it has said this on stderr, however long a busy machine takes. */
  void awaitError(String text) throws IOException, InterruptedException {
    while (!errors().contains(text)) {
      if (!process.isAlive()) {
        throw new AssertionError("ended without saying " + text + ":\n" + errors());
      }
      Thread.sleep(20);
    }
  }

  Process process() {
    return process;
  }

  int awaitExit() throws InterruptedException {
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      throw new AssertionError("still running");
    }
    return process.exitValue();
  }

  /** Everything it started that still runs: its services and its database. */
  List<ProcessHandle> leftovers() {
    return ProcessHandle.allProcesses()
        .filter(other -> other.pid() != process.pid())
        .filter(
            other ->
                other
                    .info()
                    .commandLine()
                    .filter(line -> line.contains(STATE.toString()))
                    .isPresent())
        .toList();
  }

  /** Neither a process nor a folder of it is there in ten seconds. */
  void assertNothingIsLeft() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!(leftovers().isEmpty() && folders().isEmpty()) && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    assertThat(leftovers()).isEmpty();
    assertThat(folders()).isEmpty();
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> running = Files.list(STATE.resolve("running"))) {
      return running
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith("-" + process.pid()))
          .toList();
    }
  }

  static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  static HttpResponse<String> post(String url, String json)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    awaitExit();
  }
}
