package verdict.run.gatling;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import verdict.file.InputFile;
import verdict.file.ReadProgress;
import verdict.file.UnreadableInput;
import verdict.run.FolderFiles;
import verdict.run.Format.Fact;
import verdict.run.Results;
import verdict.run.RunReader;
import verdict.run.log.Excerpt;

/** The logs that Gatling leaves, of every age. */
public final class GatlingLogs {
  /** Of logs of every layout. */
  static final Set<Fact> FACTS = Set.of(Fact.EACH_REQUEST, Fact.WHOLE_MILLISECONDS);

  /** One log or several, of whichever layout: one of each run, or of each load generator. */
  static final FolderFiles FILES =
      new FolderFiles(
          List.of("simulation.log", "simulation.log.gz"), Optional.of(".*\\.log(\\.gz)?"), true);

  /** One for each layout. */
  public static final List<RunReader> READERS = List.of(new TextLogReader(), new BinaryLogReader());

  private GatlingLogs() {}

  /**
   * Reads a log; empty when it is none.
   *
   * @throws UnreadableInput when it is damaged, or cannot be read
   */
  public static Optional<Results> read(Path path) {
    try (InputFile file = InputFile.open(path, ReadProgress.NONE)) {
      return READERS.stream()
          .filter(reader -> reader.recognizes(file.head()))
          .findFirst()
          .map(reader -> reader.read(file, Excerpt.ALL));
    }
  }
}
