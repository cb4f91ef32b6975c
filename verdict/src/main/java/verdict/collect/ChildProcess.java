package verdict.collect;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process that this JVM waits for, and that ends with it.
 *
 * @param depth of what is asked to end when this JVM does, or stops reading
 * @param cure what must be there for it to start, for the sentence when it does not
 */
record ChildProcess(ProcessBuilder builder, Depth depth, String cure) {
  private static final long GRACE_SECONDS = 20;

  /** What a process ends with that a signal has ended: 128 and the signal. */
  private static final int BY_CTRL_C = 130;

  private static final int BY_TERM = 143;

  /**
   * Which processes are asked to end. What is deeper ends by itself when its starter does, and must
   * not be stopped from here: some of it cleans up after the rest.
   */
  enum Depth {
    SELF,
    WITH_ITS_CHILDREN
  }

  /** What becomes of what the process prints. */
  interface Reader {
    /** Reads until there is no more. */
    void read(Process process) throws IOException;
  }

  /**
   * Runs the process to its end. If the JVM is asked to end meanwhile, the process is stopped and
   * this does not return.
   *
   * @return its exit code
   * @throws SystemUnavailable when it cannot be started
   * @throws IOException when the reader fails; the process is then stopped
   */
  int run(Reader reader) throws SystemUnavailable, IOException, InterruptedException {
    AtomicReference<@Nullable Process> started = new AtomicReference<>();
    // Before the start, or an interruption right after it would leave the process running; and with
    // its lock, or one during it would.
    try (Interruption.Action stop = Interruption.runs(() -> stopStarted(started))) {
      Process process = start(started);
      process.getOutputStream().close(); // nobody answers questions
      try {
        reader.read(process);
      } finally {
        Interruption.hold(); // before a complaint about a stream that the interruption closed
      }
      int code = process.waitFor();
      if (code == BY_CTRL_C || code == BY_TERM) {
        Interruption.holdAfterSignal();
      }
      Interruption.hold();
      return code;
    } finally {
      stopStarted(started);
    }
  }

  private Process start(AtomicReference<@Nullable Process> started)
      throws SystemUnavailable, InterruptedException {
    Interruption.hold();
    synchronized (started) {
      if (!Interruption.forbids()) {
        Process process = start();
        started.set(process);
        return process;
      }
    }
    Interruption.hold();
    throw new IllegalStateException("the JVM was ending and is not");
  }

  private Process start() throws SystemUnavailable {
    try {
      return builder.start();
    } catch (IOException e) {
      String name = builder.command().get(0);
      throw new SystemUnavailable("cannot start " + name + " (" + e.getMessage() + "); " + cure);
    }
  }

  private void stopStarted(AtomicReference<@Nullable Process> started) {
    synchronized (started) {
      Process process = started.get();
      if (process != null) {
        stop(process);
      }
    }
  }

  private void stop(Process process) {
    // Taken before the parent ends: afterwards they are nobody's children.
    List<ProcessHandle> asked =
        with(process, depth == Depth.SELF ? Stream.empty() : process.children());
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
}
