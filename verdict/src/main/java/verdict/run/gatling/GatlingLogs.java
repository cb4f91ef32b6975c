package verdict.run.gatling;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import verdict.file.InputFile;
import verdict.file.ReadProgress;
import verdict.file.UnreadableInput;
import verdict.run.Results;
import verdict.run.RunReader;
import verdict.run.log.Excerpt;

/** The logs that Gatling leaves, of every age. */
public final class GatlingLogs {
  /** One for each layout. */
  public static final List<RunReader> READERS = List.of(new TextLogReader(), new BinaryLogReader());

  private GatlingLogs() {}

  /** Whether a file is a simulation.log, of any age; one that cannot be read is none. */
  public static boolean isLog(Path path) {
    try (InputFile file = InputFile.open(path, ReadProgress.NONE)) {
      return READERS.stream().anyMatch(reader -> reader.recognizes(file.head()));
    } catch (UnreadableInput e) {
      return false;
    }
  }

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
