package verdict.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import verdict.testing.BinaryLogWriter;

/**
 * Writes logs of any size as Gatling 3.15.1 would: one user a request, 1,000 a second, ten names,
 * response times around 3 ms with a slow tail of 1 %, one failure in 1,000. Equal seeds give equal
 * bytes.
 */
public final class LogGenerator {
  private static final String VERSION = "3.15.1";
  private static final long START = 1_780_000_000_000L;
  private static final int NAMES = 10;
  private static final int BUFFER_BYTES = 1 << 16;

  private LogGenerator() {}

  /**
   * Writes a log.
   *
   * @param arguments the file, how many requests, and the seed, by default 1
   */
  public static void main(String[] arguments) throws IOException {
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    write(Path.of(arguments[0]), Long.parseLong(arguments[1]), seed);
  }

  static void write(Path file, long requests, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> noGroups = List.of();
    String[] names = new String[NAMES];
    for (int i = 0; i < NAMES; i++) {
      names[i] = "shop: page " + i;
    }
    try (BinaryLogWriter log =
        new BinaryLogWriter(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES))) {
      log.run(VERSION, "shop.GeneratedSimulation", START, "seed " + seed, 1);
      for (long i = 0; i < requests; i++) {
        int start = (int) i; // 1,000 a second, one each millisecond
        int end = start + millis(random);
        log.user(0, true, start);
        String failure =
            random.nextInt(1_000) == 0 ? "status.find.is(200), but actually found 503" : "";
        log.request(noGroups, names[random.nextInt(NAMES)], start, end, failure);
        log.user(0, false, end);
      }
    }
  }

  // Lognormal, median 3 ms; the tail is a hundred times slower.
  private static int millis(SplittableRandom random) {
    double millis = 3 * Math.exp(0.4 * gaussian(random));
    return (int) (random.nextInt(100) == 0 ? 20 + 30 * millis : millis);
  }

  // SplittableRandom has no nextGaussian on JDK 17; the sum of twelve uniforms less six is near
  // enough.
  private static double gaussian(SplittableRandom random) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }
}
