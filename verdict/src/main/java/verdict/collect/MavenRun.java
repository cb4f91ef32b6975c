package verdict.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One {@code mvn gatling:test}, with everything that it starts. */
public final class MavenRun {
  private static final long GRACE_SECONDS = 8;
  private static final int BUFFER_BYTES = 8_192;

  private MavenRun() {}

  /**
   * Runs the load test to its end, copying what it prints.
   *
   * @return Maven's exit code; not 0 when the run failed or an assertion of the simulation did
   * @throws SystemNotThere when Maven cannot be started
   */
  public static int run(RepositoryRoot root, LoadTest test, PrintStream progress)
      throws SystemNotThere, IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(isWindows() ? "mvn.cmd" : "mvn");
    command.addAll(test.arguments());
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

  /** Ends the process and all below it: first with a request, then without one. */
  private static void stop(Process process) {
    // Taken before the parent ends: afterwards they are nobody's children.
    List<ProcessHandle> tree =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    tree.forEach(ProcessHandle::destroy);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_SECONDS);
    for (ProcessHandle handle : tree) {
      try {
        handle.onExit().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        handle.destroyForcibly();
      } catch (ExecutionException | TimeoutException e) {
        handle.destroyForcibly();
      }
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
