package verdict.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import verdict.run.results.RunReaders;

/**
 * In one JVM and in turn: reading a log as {@code inspect} does, and reading the same bytes through
 * the same kind of stream and summing them.
 */
final class ReadingSpeed {
  private static final int BUFFER_BYTES = 1 << 18; // as the reader's
  private static final double NANOS = 1e9;

  private ReadingSpeed() {}

  /** One turn of both. */
  record Pass(double readSeconds, double sumSeconds) {
    double ratio() {
      return readSeconds / sumSeconds;
    }
  }

  /**
   * Prints a line a pass.
   *
   * @param arguments the log, and how many passes
   */
  public static void main(String[] arguments) throws IOException {
    Path log = Path.of(arguments[0]);
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      long start = System.nanoTime();
      int names = RunReaders.read(log).requests().size();
      long middle = System.nanoTime();
      long sum = sum(log);
      long end = System.nanoTime();
      // The results are printed, or the JVM might leave out what nobody asks for.
      System.out.println((middle - start) + " " + (end - middle) + " " + names + " " + sum);
    }
  }

  private static long sum(Path file) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long sum = 0;
    try (InputStream stream = Files.newInputStream(file)) {
      for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
        for (int i = 0; i < count; i++) {
          sum += buffer[i];
        }
      }
    }
    return sum;
  }

  /** The passes that were printed. */
  static List<Pass> passes(List<String> lines) {
    List<Pass> passes = new ArrayList<>();
    for (String line : lines) {
      String[] nanos = line.split(" ");
      passes.add(new Pass(Long.parseLong(nanos[0]) / NANOS, Long.parseLong(nanos[1]) / NANOS));
    }
    return passes;
  }
}
