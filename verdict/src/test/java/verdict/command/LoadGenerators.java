package verdict.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import verdict.testing.BinaryLogWriter;

/** Results folders of load generators that did nearly the same. */
final class LoadGenerators {
  static final long START = 1_780_000_000_000L;
  private final Path folder;

  LoadGenerators(Path folder) {
    this.folder = folder;
  }

  /** A load generator that starts a user every so often for some seconds, with a request each. */
  Path generator(
      String name, String simulation, String version, long start, int everyMillis, int seconds)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (BinaryLogWriter log = new BinaryLogWriter(bytes)) {
      log.run(version, simulation, start, "", 1);
      for (int at = 0; at < seconds * 1_000; at += everyMillis) {
        log.user(0, true, at);
        log.request(List.of(), "home", at, at + 10, "");
        log.user(0, false, at + 10);
      }
    }
    Path generator = Files.createDirectories(folder.resolve(name));
    return Files.write(generator.resolve("simulation.log"), bytes.toByteArray()).getParent();
  }

  /** Ten users a second for ten seconds. */
  Path usual(String name, long start) throws IOException {
    return generator(name, "shop.S", "3.15.1", start, 100, 10);
  }
}
