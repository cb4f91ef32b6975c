package verdict.gatling.runfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gatling's own HTML report, which it writes below a folder of its choice.
 *
 * @param results that folder: {@code target/gatling}
 */
public record GatlingReport(Path results) {
  // namedsimulation-20261124021530123, in UTC
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Where the build lets Gatling write: in our module of simulations, or in a user's project. */
  public static GatlingReport below(Path root) {
    Path ours = root.resolve("simulations").resolve("target").resolve("gatling");
    return new GatlingReport(
        Files.isDirectory(ours) ? ours : root.resolve("target").resolve("gatling"));
  }

  /**
   * Copies the report of the run that started then, whole, into the folder {@code gatling}.
   *
   * @param notBefore after {@code before()} and before the first user: two runs in one checkout
   *     differ in this
   */
  public void copyTo(Path runFolder, Instant notBefore) throws IOException {
    Optional<Path> report = find(notBefore);
    if (report.isPresent()) {
      copy(report.get(), runFolder.resolve("gatling"));
    }
  }

  Optional<Path> find(Instant notBefore) throws IOException {
    if (!Files.isDirectory(results)) {
      return Optional.empty();
    }
    String least = STAMP.format(notBefore);
    try (Stream<Path> folders = Files.list(results)) {
      return folders
          .filter(folder -> stamp(folder).compareTo(least) >= 0)
          .filter(folder -> Files.exists(folder.resolve("index.html")))
          .min((a, b) -> stamp(a).compareTo(stamp(b)));
    }
  }

  private static String stamp(Path folder) {
    String name = folder.getFileName().toString();
    return name.substring(name.lastIndexOf('-') + 1);
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Path copy = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(path, copy);
      }
    }
  }
}
