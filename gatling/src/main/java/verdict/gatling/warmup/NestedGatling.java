package verdict.gatling.warmup;

import io.gatling.app.Gatling$;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scala.Console;
import verdict.gatling.quiet.GatlingLogs;

/**
 * A whole Gatling run inside this one, in the same JVM: what it makes the JIT compile serves the
 * measured run, and what it counts stays out of the measured run's report.
 */
final class NestedGatling {
  private static final String CONFIGURATION_PROPERTY = "gatling.conf.file";

  // Gatling makes the simulation from its class: this is how it finds what it is for.
  private static volatile @Nullable WarmUp current;

  private final CompletableFuture<Integer> ended;

  private NestedGatling(CompletableFuture<Integer> ended) {
    this.ended = ended;
  }

  static NestedGatling start(WarmUp warmUp) {
    current = warmUp;
    CompletableFuture<Integer> ended = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                ended.complete(run());
              } catch (Throwable e) { // whatever it is, join() passes it on
                ended.completeExceptionally(e);
              }
            },
            "warm-up");
    thread.setDaemon(true);
    thread.start();
    return new NestedGatling(ended);
  }

  static WarmUp current() {
    return Objects.requireNonNull(current, "a warm-up is started by WarmUp alone");
  }

  boolean isRunning() {
    return !ended.isDone();
  }

  /** Why it ended; null when it did so in peace. */
  @Nullable Throwable crash() {
    return ended.handle((exitCode, crash) -> crash).join();
  }

  /** Waits for its end for so long; whether it came, in peace or not. */
  boolean endsWithin(Duration wait) throws InterruptedException {
    try {
      ended.get(wait.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  private static int run() throws IOException {
    Path results = Files.createTempDirectory("verdict-warm-up-");
    System.setProperty(CONFIGURATION_PROPERTY, "gatling-warm-up.conf");
    try {
      String[] arguments = {
        "-s", WarmUpSimulation.class.getName(), "-rf", results.toString(), "-nr"
      };
      // Scala hides it from other packages, but not from Java; sbt's plugin calls it, too.
      return Console.withOut(
          OutputStream.nullOutputStream(), () -> Gatling$.MODULE$.fromArgs(arguments));
    } finally {
      System.clearProperty(CONFIGURATION_PROPERTY);
      GatlingLogs.restart();
      SharedFeeders.forget();
      delete(results);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
