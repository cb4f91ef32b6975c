package verdict.run.results;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.file.InputFile;
import verdict.file.ReadProgress;
import verdict.file.Unpacking;
import verdict.file.UnreadableInput;

/**
 * A .zip or .tar, packed by gzip or not, recognized by its content. What may be results is unpacked
 * into a folder for temporary files that nobody else may read, and that is gone when the archive is
 * closed or the program is interrupted. Users never see that folder: every name is that of the
 * archive, and of the entry in it.
 */
final class Archive implements AutoCloseable {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] TAR = "ustar".getBytes(StandardCharsets.US_ASCII);
  private static final int TAR_AT = 257;

  /** What has to be done first to name a part of one. */
  static final String CURE = "unpack it and ";

  private final Path path;
  private final Path folder;

  private Archive(Path path, Path folder) {
    this.path = path;
    this.folder = folder;
  }

  /**
   * Unpacks a file; empty when it is no archive.
   *
   * @throws UnreadableInput when it is damaged, encrypted or too large
   */
  static Optional<Archive> open(Path path, ReadProgress progress) {
    return open(path, Unpacking.Limits.USUAL, progress);
  }

  static Optional<Archive> open(Path path, Unpacking.Limits limits, ReadProgress progress) {
    Optional<Kind> kind = kind(path);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Archive archive = new Archive(path, temporaryFolder(path));
    try {
      Unpacking unpacking = new Unpacking(path, archive.folder, limits);
      if (kind.get() == Kind.ZIP) {
        unpacking.zip();
      } else {
        unpacking.tar(progress);
      }
      return Optional.of(archive);
    } catch (RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /** Whether a file is an archive. */
  static boolean isArchive(Path path) {
    return kind(path).isPresent();
  }

  private enum Kind {
    ZIP,
    TAR
  }

  private static Optional<Kind> kind(Path path) {
    if (!Files.isRegularFile(path)) { // a pipe can be read once
      return Optional.empty();
    }
    try (InputFile file = InputFile.open(path, ReadProgress.NONE)) {
      byte[] head = file.head();
      if (!file.isGzip() && (has(ZIP, head, 0) || has(EMPTY_ZIP, head, 0))) {
        return Optional.of(Kind.ZIP);
      }
      return has(TAR, head, TAR_AT) ? Optional.of(Kind.TAR) : Optional.empty();
    }
  }

  private static boolean has(byte[] magic, byte[] head, int at) {
    boolean isThere = head.length >= at + magic.length;
    for (int i = 0; isThere && i < magic.length; i++) {
      isThere = head[at + i] == magic[i];
    }
    return isThere;
  }

  private static Path temporaryFolder(Path path) {
    try {
      Path folder = Files.createTempDirectory("verdict-archive-");
      Unpacking.goesAtTheEnd(folder);
      return folder;
    } catch (IOException e) {
      throw Unpacking.unwritten(path, e);
    }
  }

  /**
   * What is read of it.
   *
   * @throws UnreadableInput when that is nothing, or not one run
   */
  ResultsFolder find() {
    return onlyFile().orElseGet(() -> ResultsFolder.find(folder, CURE));
  }

  // An archive of one file is read as that file, whatever its name is, just as a gzip is.
  private Optional<ResultsFolder> onlyFile() {
    try (Stream<Path> below = Files.walk(folder)) {
      List<Path> files = below.filter(Files::isRegularFile).limit(2).toList();
      return files.size() == 1 ? Optional.of(ResultsFolder.ofFile(files.get(0))) : Optional.empty();
    } catch (IOException e) {
      throw RunReaders.unlisted(folder, e);
    }
  }

  /** A file of it, as a user knows it: {@code artifact.zip: gatling/simulation.log}. */
  Path named(Path file) {
    String name = named(file.toString());
    try {
      return Path.of(name);
    } catch (InvalidPathException e) { // Windows has no colon in names
      return path.resolve(folder.relativize(file));
    }
  }

  /** A text with all files of it as a user knows them. */
  String named(String text) {
    return text.replace(folder + File.separator, path + ": ")
        .replace(folder.toString(), path.toString());
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      // The JVM tries again when it ends.
    }
  }
}
