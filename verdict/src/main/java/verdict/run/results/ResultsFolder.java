package verdict.run.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.file.InputFile;
import verdict.file.ReadProgress;
import verdict.file.UnreadableInput;
import verdict.run.FolderFiles;
import verdict.run.RunDescription;
import verdict.run.RunReader;
import verdict.run.folder.RunFolder;

/** What is read of a folder that a load test left: the most exact that is in it. */
record ResultsFolder(Path folder, Kind kind, List<Path> files) {

  /** The complete list of what is read in different ways. */
  enum Kind {
    /** A run of ours: of its files, {@link RunFolder} knows. */
    RUN,
    /** A file or several, of one run each or of its load generators, with Gatling's report. */
    WITH_REPORT,
    /** A single file, recognized by its content. */
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
    return first(folder, Kind.RUN, List.of(RunDescription.FILE_NAME))
        .or(
            () ->
                RunReaders.ALL.stream()
                    .map(RunReader::files)
                    .distinct() // one folder may have logs of both layouts
                    .flatMap(files -> in(folder, files).stream())
                    .findFirst());
  }

  private static Optional<ResultsFolder> in(Path folder, FolderFiles files) {
    Kind kind = files.haveReport() ? Kind.WITH_REPORT : Kind.FILE;
    return files.alsoLike().isPresent()
        ? all(folder, kind, files, files.alsoLike().get())
        : first(folder, kind, files.names());
  }

  private static Optional<ResultsFolder> first(Path folder, Kind kind, List<String> names) {
    return names.stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(file -> new ResultsFolder(folder, kind, List.of(file)));
  }

  private static Optional<ResultsFolder> all(
      Path folder, Kind kind, FolderFiles files, String like) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> found =
          entries
              .filter(Files::isRegularFile)
              .filter(file -> isNamed(file, files) || (isLike(file, like) && isOf(file, files)))
              .sorted()
              .toList();
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of(new ResultsFolder(folder, kind, found));
    } catch (IOException e) {
      throw RunReaders.unlisted(folder, e);
    }
  }

  private static boolean isNamed(Path file, FolderFiles files) {
    return files.names().contains(file.getFileName().toString());
  }

  private static boolean isLike(Path file, String like) {
    return file.getFileName().toString().matches(like);
  }

  // Not what an application printed; a file that cannot be read is none.
  private static boolean isOf(Path path, FolderFiles files) {
    try (InputFile file = InputFile.open(path, ReadProgress.NONE)) {
      return RunReaders.ALL.stream()
          .filter(reader -> reader.files().equals(files))
          .anyMatch(reader -> reader.recognizes(file.head()));
    } catch (UnreadableInput e) {
      return false;
    }
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
          RunReaders.EXPECTED_IN_FOLDER,
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
