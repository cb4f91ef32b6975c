package verdict.collect.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A command that runs in a process group of its own, and is ended with all that it started: when it
 * is closed, and also when this JVM ends, killed with kill -9 too. A guard, which is a shell, holds
 * the other end of a pipe to this JVM.
 */
public final class SystemProcess implements AutoCloseable {
  /** What a line of its output begins with that says, as JSON, what the system is. */
  public static final String DESCRIPTION = "verdict.system=";

  private static final long GRACE_SECONDS = 10;

  /** Linux has it; where it is missing, what leaves its parent is not found again. */
  private static final boolean HAS_SETSID =
      Stream.of("/usr/bin/setsid", "/bin/setsid").anyMatch(file -> Files.exists(Path.of(file)));

  private final Process guard;
  private final KeptOutput output;
  private final Path log;

  private SystemProcess(Process guard, KeptOutput output, Path log) {
    this.guard = guard;
    this.output = output;
    this.log = log;
  }

  /**
   * Starts it.
   *
   * @param command a program and its arguments
   * @param folder where it runs
   * @param environment variables beside those of this process
   * @param log for what it prints
   * @throws IOException when it cannot be started
   */
  public static SystemProcess start(
      List<String> command, Path folder, Map<String, String> environment, Path log)
      throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    List<String> guarded = new ArrayList<>();
    if (HAS_SETSID) {
      guarded.add("setsid");
    }
    guarded.addAll(List.of("sh", "-c", script(), HAS_SETSID ? "guard" : "guard-without-group"));
    guarded.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(guarded).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process guard = builder.start();
    KeptOutput output = new KeptOutput(guard.getInputStream(), log);
    Thread reader = new Thread(output, "output of " + log.getFileName());
    reader.setDaemon(true);
    reader.start();
    return new SystemProcess(guard, output, log);
  }

  private static String script() {
    try (var resource = SystemProcess.class.getResourceAsStream("guard.sh")) {
      if (resource == null) {
        throw new IllegalStateException("guard.sh is not on the class path");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The group of the command, and of all that it started and that did not leave it. */
  public long group() {
    return guard.pid();
  }

  /** Whether the command itself runs still. */
  public boolean isRunning() {
    return guard.isAlive();
  }

  /** What the command ended with; only when it is not running. */
  int exitCode() {
    return guard.exitValue();
  }

  /** What it said of itself with {@link #DESCRIPTION}. */
  public Optional<String> described() {
    return output.described();
  }

  /** The last lines that it printed. */
  List<String> lastLines() {
    return output.lastLines();
  }

  Path log() {
    return log;
  }

  /** Ends all of it and waits for that; what does not end within ten seconds is killed. */
  @Override
  public void close() {
    try {
      guard.getOutputStream().close(); // the guard asks all to end
    } catch (IOException e) {
      // It has ended already.
    }
    try {
      guard.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
      kill();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** What is left of the group: what ignores the request, and what outlived the command. */
  private void kill() {
    List<ProcessHandle> rest = guard.descendants().toList();
    try {
      Process kill =
          new ProcessBuilder("kill", "-KILL", "--", "-" + group())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      kill.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      // As where there is no group.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    rest.forEach(ProcessHandle::destroyForcibly);
    guard.destroyForcibly();
  }
}
