package verdict.run.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.file.UnreadableInput;
import verdict.run.RunDescription;
import verdict.run.folder.RunFolder;
import verdict.run.gatling.GatlingLogs;
import verdict.run.recording.ResponseTimesWriter;

/** What is read of a folder that a load test left: the most exact that is in it. */
record ResultsFolder(Path folder, Kind kind, List<Path> files) {
  private static final String LOG = "simulation.log";

  /** The complete list of what a folder may hold, the most exact first. */
  enum Kind {
    /** A run of ours: of its files, {@link RunFolder} knows. */
    RUN,
    RECORDING,
    /** One log or several, of one run each or of its load generators. */
    LOGS,
    MEASUREMENT,
    STATS,
    /** A file that was named itself: what it holds is told by its content. */
    FILE
  }

  ResultsFolder {
    files = List.copyOf(files);
  }

  /** A file that was named, whatever lies beside it. */
  static ResultsFolder ofFile(Path file) {
    return new ResultsFolder(file.resolveSibling(""), Kind.FILE, List.of(file));
  }

  /** What is in the folder itself; empty when that is nothing. */
  static Optional<ResultsFolder> in(Path folder) {
    return first(folder, Kind.RUN, RunDescription.FILE_NAME)
        .or(() -> first(folder, Kind.RECORDING, ResponseTimesWriter.FILE_NAME))
        .or(() -> ofLogs(folder))
        .or(() -> first(folder, Kind.MEASUREMENT, "measurement.json"))
        .or(() -> first(folder, Kind.STATS, "js/stats.json", "stats.json"))
        .or(() -> first(folder, Kind.STATS, "js/global_stats.json", "global_stats.json"));
  }

  private static Optional<ResultsFolder> first(Path folder, Kind kind, String... names) {
    return Stream.of(names)
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(file -> new ResultsFolder(folder, kind, List.of(file)));
  }

  private static Optional<ResultsFolder> ofLogs(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> logs =
          files
              .filter(file -> file.getFileName().toString().matches(".*\\.log(\\.gz)?"))
              .filter(Files::isRegularFile)
              .filter(ResultsFolder::isLog)
              .sorted()
              .toList();
      return logs.isEmpty()
          ? Optional.empty()
          : Optional.of(new ResultsFolder(folder, Kind.LOGS, logs));
    } catch (IOException e) {
      throw RunReaders.unlisted(folder, e);
    }
  }

  // Not what an application printed; but what has Gatling's name is read, whatever is in it, so
  // that the user hears what is wrong with it.
  private static boolean isLog(Path file) {
    String name = file.getFileName().toString();
    return name.equals(LOG) || name.equals(LOG + ".gz") || GatlingLogs.isLog(file);
  }

  /**
   * What is in a folder, or in the only run below it.
   *
   * @param cure what a user has to do first to name a part of it, for example {@code unpack it and
   *     }
   * @throws UnreadableInput when there is none, or more than one below
   */
  static ResultsFolder find(Path folder, String cure) {
    return in(folder).orElseGet(() -> below(folder, cure));
  }

  private static ResultsFolder below(Path folder, String cure) {
    List<ResultsFolder> runs = new ArrayList<>(RunsBelow.of(folder));
    if (runs.isEmpty()) {
      throw new UnreadableInput(
          folder,
          "holds no results, nor does a folder below it",
          "a simulation.log, js/stats.json, response-times.hlog or measurement.json",
          "name the folder that a run of Gatling left below target/gatling");
    }
    if (runs.size() > 1) {
      throw new UnreadableInput(
          folder,
          "holds %d runs below it".formatted(runs.size()),
          "one run",
          cure
              + "name one of them (the newest is "
              + RunsBelow.newest(runs).folder()
              + "), or for compare all runs of a side, joined by commas");
    }
    return runs.get(0);
  }
}
