package verdict.run.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import verdict.file.ReadProgress;
import verdict.file.UnreadableInput;
import verdict.run.Results;

/** What a user's path leads to: a file, what a folder holds, or what an archive does. */
final class OpenedPath implements AutoCloseable {
  private final Path path;
  private final Optional<Archive> archive;

  private OpenedPath(Path path, Optional<Archive> archive) {
    this.path = path;
    this.archive = archive;
  }

  /**
   * @throws UnreadableInput when it is an archive that cannot be unpacked
   */
  static OpenedPath of(Path path, ReadProgress progress) {
    return new OpenedPath(path, Archive.open(path, progress));
  }

  /**
   * Finds what is to be read, and reads it.
   *
   * @throws UnreadableInput when that cannot be done: of an archive, it names the entry
   */
  <T> T read(Function<ResultsFolder, T> how) {
    if (archive.isEmpty()) {
      return how.apply(
          Files.isDirectory(path) ? ResultsFolder.find(path, "") : ResultsFolder.ofFile(path));
    }
    try {
      return how.apply(archive.get().find());
    } catch (UnreadableInput e) {
      throw e.renamed(archive.get()::named);
    }
  }

  /** What the user has to do first to name a part of it, for example {@code unpack it and }. */
  String cure() {
    return archive.isPresent() ? Archive.CURE : "";
  }

  /** The results with the names of files that the user knows. */
  Results named(Results results) {
    return archive
        .map(of -> results.from(results.origin().renamed(of::named, of::named)))
        .orElse(results);
  }

  @Override
  public void close() {
    archive.ifPresent(Archive::close);
  }
}
