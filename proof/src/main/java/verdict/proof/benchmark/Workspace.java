package verdict.proof.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder and the processes that work in it, one at a time. Neither outlives this
 * program, however it ends; after {@code kill -9} alone they do.
 */
final class Workspace implements AutoCloseable {
  private final Path folder;
  private final boolean keep;
  private @Nullable MeteredProcess running;
  private boolean isInterrupted;

  /**
   * Makes the folder.
   *
   * @param keep whether it stays
   */
  Workspace(boolean keep) throws IOException {
    this.folder = Files.createTempDirectory("verdict-benchmark-");
    this.keep = keep;
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt));
  }

  Path folder() {
    return folder;
  }

  /** What a process took, and how it ended. */
  record Ended(Cost cost, int exitCode) {}

  /** Runs a process to its end; what it prints goes to files beside each other. */
  Ended run(List<String> command, Map<String, String> environment, Path out, Path err)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    MeteredProcess process = start(builder);
    Cost cost = process.await();
    return new Ended(cost, process.exitCode());
  }

  /** Runs a process that has to end with 0, and returns what it took. */
  Cost run(List<String> command, Path out) throws IOException, InterruptedException {
    Path err = out.resolveSibling(out.getFileName() + ".err");
    Ended ended = run(command, Map.of(), out, err);
    if (ended.exitCode() != 0) {
      throw new IOException(
          "%s ended with %d: %s%s"
              .formatted(
                  command.get(0), ended.exitCode(), Files.readString(err), Files.readString(out)));
    }
    return ended.cost();
  }

  private synchronized MeteredProcess start(ProcessBuilder builder) throws IOException {
    if (isInterrupted) {
      throw new IOException("nothing is started any more");
    }
    running = MeteredProcess.start(builder);
    return running;
  }

  /** Whether somebody has ended this program from outside. */
  synchronized boolean isInterrupted() {
    return isInterrupted;
  }

  private synchronized void interrupt() {
    isInterrupted = true;
    close();
  }

  @Override
  public synchronized void close() {
    if (running != null) {
      running.kill();
    }
    if (!keep) {
      delete(folder);
    }
  }

  /** Deletes a file, or a folder with all that is in it. */
  private static void delete(Path top) {
    try (Stream<Path> all = Files.walk(top)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException e) {
      // as it should be
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
