package verdict.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One {@code mvn gatling:test}, with everything that it starts. */
public final class MavenRun {
  private static final long GRACE_SECONDS = 20;
  private static final int BUFFER_BYTES = 8_192;

  private MavenRun() {}

  /**
   * Runs the load test to its end, copying what it prints.
   *
   * @return Maven's exit code; not 0 when the run failed or an assertion of the simulation did
   * @throws SystemNotThere when Maven cannot be started
   * @throws RunRefused when the load test said why it would not run
   */
  public static int run(RepositoryRoot root, LoadTest test, PrintStream progress)
      throws SystemNotThere, RunRefused, IOException, InterruptedException {
    try (RefusalFile refusal = RefusalFile.open()) {
      List<String> command = new ArrayList<>();
      command.add(isWindows() ? "mvn.cmd" : "mvn");
      command.addAll(test.arguments());
      command.add(refusal.argument());
      int code = run(root, command, progress);
      refusal.check();
      return code;
    }
  }

  private static int run(RepositoryRoot root, List<String> command, PrintStream progress)
      throws SystemNotThere, IOException, InterruptedException {
    AtomicReference<@Nullable Process> started = new AtomicReference<>();
    // Before the start, or an interruption right after it would leave the process running; and with
    // its lock, or one during it would.
    Thread stop = new Thread(() -> stopStarted(started), "verdict-stop-load-test");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      Process process;
      synchronized (started) {
        process = start(root, command);
        started.set(process);
      }
      process.getOutputStream().close(); // nobody answers questions
      copy(process.getInputStream(), progress);
      return process.waitFor();
    } finally {
      stopStarted(started);
      removeHook(stop);
    }
  }

  private static void stopStarted(AtomicReference<@Nullable Process> started) {
    synchronized (started) {
      Process process = started.get();
      if (process != null) {
        stop(process);
      }
    }
  }

  private static Process start(RepositoryRoot root, List<String> command) throws SystemNotThere {
    try {
      return new ProcessBuilder(command)
          .directory(root.folder().toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      throw new SystemNotThere(
          "cannot start "
              + command.get(0)
              + " ("
              + e.getMessage()
              + "); Maven 3.8 or newer must be on the PATH");
    }
  }

  // Bytes, not lines: a progress bar shows while it grows.
  private static void copy(InputStream from, PrintStream to) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
      to.write(buffer, 0, length);
      to.flush();
    }
  }

  /**
   * Asks Maven and the load generator, its child, to end. What is deeper ends by itself when its
   * starter does, and must not be stopped from here: some of it cleans up after the rest.
   */
  private static void stop(Process process) {
    // Taken before the parent ends: afterwards they are nobody's children.
    List<ProcessHandle> asked = with(process, process.children());
    List<ProcessHandle> all = with(process, process.descendants());
    asked.forEach(ProcessHandle::destroy);
    awaitEnd(all);
    asked.forEach(ProcessHandle::destroyForcibly); // does nothing to what has ended
  }

  private static List<ProcessHandle> with(Process process, Stream<ProcessHandle> others) {
    return Stream.concat(Stream.of(process.toHandle()), others).toList();
  }

  private static void awaitEnd(List<ProcessHandle> handles) {
    CompletableFuture<?>[] ends =
        handles.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // Patience is over: the caller uses force.
    }
  }

  private static void removeHook(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      // The JVM is ending: the hook itself is what stops the process.
    }
  }

  private static boolean isWindows() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
  }
}
