package verdict.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.run.log.Excerpt;

/**
 * One side of a comparison: everything that was measured of one build.
 *
 * @param files that it was read from
 * @param campaign how the blocks were laid out; absent for runs that nobody laid out
 * @param blocks one or more, in the order in which they were measured
 */
public record Side(List<Path> files, Optional<Campaign> campaign, List<Block> blocks) {
  public Side {
    files = List.copyOf(files);
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a side has one block or more");
    }
  }

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
    List<Block> blocks = new ArrayList<>();
    parts.forEach(part -> blocks.addAll(part.blocks));
    return new Side(paths, parts.size() == 1 ? parts.get(0).campaign : Optional.empty(), blocks);
  }

  /** Runs that were measured by us, one after another. */
  public static Side of(List<Path> folders, List<Measurement> runs) {
    return of(folders, Optional.empty(), runs);
  }

  /** Blocks that were measured by us. */
  public static Side of(List<Path> files, Optional<Campaign> campaign, List<Measurement> blocks) {
    return new Side(files, campaign, blocks.stream().map(Block::of).toList());
  }

  private static Side readOne(Path path, Excerpt excerpt, ReadProgress progress) {
    try (Opened opened = Opened.of(path, progress)) {
      return opened.read(found -> read(path, found, opened, excerpt, progress));
    }
  }

  private static Side read(
      Path path, ResultsFolder found, Opened opened, Excerpt excerpt, ReadProgress progress) {
    if (found.kind() == ResultsFolder.Kind.RUN) {
      RunReaders.requireWhole(path, Format.RUN_FOLDER.words(), excerpt);
      return of(path, Block.of(RunFolder.read(found.folder())));
    }
    try (InputFile input = InputFile.open(found.files().get(0), progress)) {
      if (new MeasurementFile().recognizes(input.head())) {
        RunReaders.requireWhole(path, Format.MEASUREMENT.words(), excerpt);
        return MeasurementFile.side(input);
      }
    }
    Results results = RunReaders.read(found, opened.cure(), excerpt, progress);
    return of(path, Block.of(opened.named(ResultsMerge.whole(path, results))));
  }

  private static Side of(Path path, Block block) {
    return new Side(List.of(path), Optional.empty(), List.of(block));
  }

  /** What its first block says of itself; absent for results of others. */
  public Optional<RunDescription> run() {
    return blocks.get(0).run();
  }

  /** What people call it; absent when nobody named it. */
  public Optional<String> label() {
    return run().flatMap(RunDescription::label);
  }
}
