package superheroes.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;

/** The faults that can be injected: the names in {@code apps/bottlenecks.properties}. */
final class Bottlenecks {

  static final String NONE = "none";

  private Bottlenecks() {}

  static void requireKnown(String name, Path apps) throws LaunchFailure, IOException {
    Properties known = new Properties();
    try (Reader file = Files.newBufferedReader(apps.resolve("bottlenecks.properties"))) {
      known.load(file);
    }
    if (!known.containsKey(name)) {
      throw LaunchFailure.wrongUsage(
          "unknown bottleneck `%s`; known: %s"
              .formatted(name, String.join(", ", new TreeSet<>(known.stringPropertyNames()))));
    }
  }
}
