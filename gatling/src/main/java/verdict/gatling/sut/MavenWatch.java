package verdict.gatling.sut;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Ends this JVM when the one that started it is gone, killed with kill -9 too. */
public final class MavenWatch {
  private static final int INTERRUPTED = 130;

  private MavenWatch() {}

  /** Watches from now on. What we started ends with us, for its standard input does. */
  public static void start() {
    Optional<CompletableFuture<Void>> unused =
        ProcessHandle.current()
            .parent()
            .map(maven -> maven.onExit().thenRun(() -> Runtime.getRuntime().halt(INTERRUPTED)));
  }
}
