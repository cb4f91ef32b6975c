package verdict.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder that Gatling left, of any age: the file in it that knows most. */
final class ResultsFolder {
  // The most exact first.
  private static final List<List<String>> BEST_FIRST =
      List.of(
          List.of(ResponseTimesWriter.FILE_NAME),
          List.of("simulation.log", "simulation.log.gz"),
          List.of("js/stats.json", "stats.json"),
          List.of("js/global_stats.json", "global_stats.json"),
          List.of("measurement.json"));

  private ResultsFolder() {}

  /**
   * The file to read in a folder.
   *
   * @throws UnreadableInput when there is none, or more than one of the same rank
   */
  static Path fileToRead(Path folder) {
    List<Path> logs = logs(folder);
    if (logs.size() > 1) {
      throw new UnreadableInput(
          folder,
          "holds %d logs: %s".formatted(logs.size(), names(logs)),
          "one, for one run",
          "name one of them, or take them together with: scripts/verdict merge "
              + logs.stream().map(Path::toString).collect(Collectors.joining(" "))
              + " --output DIR");
    }
    for (List<String> alike : BEST_FIRST) {
      for (String name : alike) {
        if (Files.isRegularFile(folder.resolve(name))) {
          return folder.resolve(name);
        }
      }
    }
    if (logs.size() == 1) {
      return logs.get(0);
    }
    throw new UnreadableInput(
        folder,
        "holds no results",
        "a simulation.log, js/stats.json, response-times.hlog or measurement.json in it",
        below(folder));
  }

  private static List<Path> logs(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*\\.log(\\.gz)?"))
          .filter(Files::isRegularFile)
          .filter(RunReaders::isLog) // and not what an application printed
          .sorted()
          .toList();
    } catch (IOException e) {
      throw RunReaders.unlisted(folder, e);
    }
  }

  private static String below(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> folders =
          files.filter(below -> Files.exists(below.resolve("simulation.log"))).sorted().toList();
      return folders.isEmpty()
          ? "name the folder that a run of Gatling left below target/gatling"
          : "name one of the folders of runs in it, for example " + folders.get(folders.size() - 1);
    } catch (IOException e) {
      throw RunReaders.unlisted(folder, e);
    }
  }

  private static String names(List<Path> files) {
    return files.stream().map(f -> f.getFileName().toString()).collect(Collectors.joining(", "));
  }
}
