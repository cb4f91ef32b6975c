package loadtest.sut;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Ends this JVM when the one that started it is gone, killed with kill -9 too. */
public final class MavenWatch {
  private static final int INTERRUPTED = 130;

  private MavenWatch() {}

  /** Watches from now on. */
  public static void start() {
    Optional<CompletableFuture<Void>> unused =
        ProcessHandle.current().parent().map(maven -> maven.onExit().thenRun(MavenWatch::end));
  }

  private static void end() {
    endChildren();
    Runtime.getRuntime().halt(INTERRUPTED);
  }

  /**
   * Ends the launcher by force, if it is there: one that is still starting does not look whether its
   * standard input has ended. Its guard ends what it has started.
   */
  public static void endChildren() {
    ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
  }
}
