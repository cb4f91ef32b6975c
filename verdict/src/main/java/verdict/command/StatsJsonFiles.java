package verdict.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import verdict.file.AtomicFile;
import verdict.file.UnreadableInput;
import verdict.report.StatsJson;
import verdict.run.Format.Fact;
import verdict.run.Results;
import verdict.run.results.RunReaders;
import verdict.statistics.ClassicStats;
import verdict.statistics.ClassicStatsTree;

/** The two files that Gatling left up to 3.13.4, where it left them. */
final class StatsJsonFiles {
  private StatsJsonFiles() {}

  /**
   * Writes both, unless they are there already with the same content.
   *
   * @return the files
   * @throws UnreadableInput when the results are no base for them, or others are in their place
   */
  static List<Path> write(Results results, ClassicStats.Bounds bounds) throws IOException {
    Path file = results.origin().files().get(0);
    if (results.requests().isEmpty() && results.origin().format().has(Fact.NO_DISTRIBUTION)) {
      throw new UnreadableInput(
          file,
          "has only the rounded figures of Gatling",
          "requests to compute a stats.json from",
          "name the simulation.log of that run");
    }
    if (results.loss().isPresent()) {
      throw new UnreadableInput(
          file,
          results.loss().get().found(),
          "complete results, because a stats.json cannot be marked as partial",
          "leave out --stats-json to see the valid part");
    }
    ClassicStats root = ClassicStatsTree.of(results, bounds);
    Path folder = Files.isDirectory(file) ? file.resolve("js") : file.resolveSibling("js");
    Map<Path, String> texts = new TreeMap<>();
    texts.put(folder.resolve("stats.json"), StatsJson.stats(root));
    texts.put(folder.resolve("global_stats.json"), StatsJson.globalStats(root));
    for (Map.Entry<Path, String> text : texts.entrySet()) {
      requireOwn(text.getKey(), text.getValue());
    }
    for (Map.Entry<Path, String> text : texts.entrySet()) {
      AtomicFile.write(text.getKey(), text.getValue());
    }
    return List.copyOf(texts.keySet());
  }

  /**
   * Refuses an archive: there is no place beside its log.
   *
   * @throws UnreadableInput when the path is one
   */
  static void requirePlace(Path path) {
    if (RunReaders.isArchive(path)) {
      throw new UnreadableInput(
          path,
          "is an archive, stats.json cannot be written into it",
          "a results folder or a log for --stats-json",
          "unpack it and name the folder");
    }
  }

  // A folder of Gatling 3.13.4 or older has its own, which is not ours to replace.
  private static void requireOwn(Path file, String text) throws IOException {
    if (Files.exists(file) && !Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
      throw new UnreadableInput(
          file,
          "already exists, with other figures",
          "no such file, or an identical one",
          "move it away, then run this again");
    }
  }
}
