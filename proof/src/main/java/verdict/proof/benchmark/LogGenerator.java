package verdict.proof.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import verdict.testing.BinaryLogWriter;

/**
 * Writes logs of any size as Gatling 3.15.1 would: one user a request, 1,000 a second, ten names,
 * response times around 3 ms with a slow tail of 1 %, one failure in 1,000; users begin while
 * requests of others are in flight, and a request is written when it ends. Equal seeds give equal
 * bytes.
 */
final class LogGenerator {
  static final String VERSION = "3.15.1";
  private static final long START = 1_780_000_000_000L;
  private static final int NAMES = 10;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final List<String> NO_GROUPS = List.of();

  private final SplittableRandom random;
  private final BinaryLogWriter log;
  private final PriorityQueue<Pending> pending =
      new PriorityQueue<>(Comparator.comparingInt(Pending::end).thenComparingInt(Pending::start));

  private record Pending(String name, int start, int end, String failure) {}

  private LogGenerator(SplittableRandom random, BinaryLogWriter log) {
    this.random = random;
    this.log = log;
  }

  /**
   * Writes a log.
   *
   * @param requests 0 to 2,000,000,000, so that times fit in whole milliseconds of 32 bits
   */
  static void write(Path file, long requests, long seed) throws IOException {
    try (BinaryLogWriter log =
        new BinaryLogWriter(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES))) {
      log.run(VERSION, "shop.GeneratedSimulation", START, "seed " + seed, 1);
      new LogGenerator(new SplittableRandom(seed), log).write(requests);
    }
  }

  private void write(long requests) throws IOException {
    for (int start = 0; start < requests; start++) { // one each millisecond
      endUntil(start);
      log.user(0, true, start);
      int end = start + millis();
      String failure =
          random.nextInt(1_000) == 0 ? "status.find.is(200), but actually found 503" : "";
      pending.add(new Pending("shop: page " + random.nextInt(NAMES), start, end, failure));
    }
    endUntil(Integer.MAX_VALUE);
  }

  private void endUntil(int millis) throws IOException {
    while (!pending.isEmpty() && pending.peek().end() <= millis) {
      Pending next = pending.remove();
      log.request(NO_GROUPS, next.name(), next.start(), next.end(), next.failure());
      log.user(0, false, next.end());
    }
  }

  // Lognormal, median 3 ms; the tail is some forty times slower.
  private int millis() {
    double millis = 3 * Math.exp(0.4 * gaussian());
    return (int) (random.nextInt(100) == 0 ? 20 + 30 * millis : millis);
  }

  // SplittableRandom has no nextGaussian on JDK 17; the sum of twelve uniforms less six is near
  // enough.
  private double gaussian() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }
}
