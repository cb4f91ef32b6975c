package verdict.run.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import verdict.file.InputFile;
import verdict.file.ReadProgress;
import verdict.file.UnreadableInput;
import verdict.run.Block;
import verdict.run.Results;
import verdict.run.Side;
import verdict.run.folder.RunFolder;
import verdict.run.log.Excerpt;
import verdict.run.measurement.MeasurementFile;

/** Reads the side of a comparison, of whatever files a user names for it. */
public final class SideReader {
  private SideReader() {}

  /**
   * Reads a side of one file or several.
   *
   * @param paths each a measurement file, the folder of a run, or any results of Gatling
   * @throws UnreadableInput when one cannot be read, or is cut off
   */
  public static Side read(List<Path> paths, ReadProgress progress) {
    return read(paths, Excerpt.ALL, progress);
  }

  /** The same of a part of each run. */
  public static Side read(List<Path> paths, Excerpt excerpt, ReadProgress progress) {
    List<Side> parts = paths.stream().map(path -> readOne(path, excerpt, progress)).toList();
    return new Side(
        paths,
        parts.stream().flatMap(part -> part.campaigns().stream()).toList(),
        parts.stream().flatMap(part -> part.blocks().stream()).toList());
  }

  private static Side readOne(Path path, Excerpt excerpt, ReadProgress progress) {
    try (OpenedPath opened = OpenedPath.of(path, progress)) {
      return opened.read(found -> read(path, found, opened, excerpt, progress));
    }
  }

  private static Side read(
      Path path, ResultsFolder found, OpenedPath opened, Excerpt excerpt, ReadProgress progress) {
    if (found.kind() == ResultsFolder.Kind.RUN) {
      RunReaders.requireWhole(path, RunFolder.FORMAT.words(), excerpt);
      return side(path, Block.of(RunFolder.read(found.folder())));
    }
    try (InputFile input = InputFile.open(found.files().get(0), progress)) {
      if (new MeasurementFile().recognizes(input.head())) {
        RunReaders.requireWhole(path, MeasurementFile.FORMAT.words(), excerpt);
        return MeasurementFile.side(input);
      }
    }
    Results results = RunReaders.read(found, opened.cure(), excerpt, progress);
    return side(path, Block.of(opened.named(MergeInputs.whole(path, results))));
  }

  private static Side side(Path path, Block block) {
    return new Side(List.of(path), Optional.empty(), List.of(block));
  }
}
