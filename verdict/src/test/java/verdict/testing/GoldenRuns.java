package verdict.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What real Gatlings left: a folder a version, as {@code scripts/record-gatling-runs} made it. */
public final class GoldenRuns {
  private static final Path FOLDER = Path.of("src/test/resources/gatling");

  private GoldenRuns() {}

  /** All versions there are. */
  public static Stream<String> versions() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path folder(String version) {
    return FOLDER.resolve(version);
  }

  public static Path log(String version) {
    return folder(version).resolve("simulation.log");
  }

  /** Those of {@code js/stats.json} and {@code js/global_stats.json} that the version wrote. */
  public static List<Path> stats(String version) {
    return Stream.of("js/stats.json", "js/global_stats.json")
        .map(folder(version)::resolve)
        .filter(Files::exists)
        .toList();
  }
}
