package verdict.run.results;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verdict.file.UnreadableInput;
import verdict.run.RunDescription;

/** Looks for runs below a folder, as in an artifact of a CI server that was unpacked. */
final class RunsBelow extends SimpleFileVisitor<Path> {
  private static final int MOST_LEVELS = 6;
  private static final int MOST_ENTRIES = 100_000;

  /** Gatling ends the name of a folder with the start of the run, in UTC. */
  private static final Pattern STARTED = Pattern.compile(".*-(\\d{17})");

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");

  private final Path folder;
  private final List<ResultsFolder> runs = new ArrayList<>();
  private int entries;

  private RunsBelow(Path folder) {
    this.folder = folder;
  }

  /**
   * All runs below a folder, 6 levels deep, in the order of their names; symbolic links are not
   * followed.
   *
   * @throws UnreadableInput when the folder holds more than can be looked through
   */
  static List<ResultsFolder> of(Path folder) {
    // A link that is named itself is followed, and those below it are not.
    Path start = Files.isSymbolicLink(folder) ? folder.resolve(".") : folder;
    RunsBelow visitor = new RunsBelow(start);
    try {
      // A folder at the last level is visited as a file.
      Files.walkFileTree(start, EnumSet.noneOf(FileVisitOption.class), MOST_LEVELS + 1, visitor);
    } catch (IOException e) {
      throw RunReaders.unlisted(folder, e);
    }
    visitor.runs.sort(Comparator.comparing(ResultsFolder::folder));
    return visitor.runs;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
    count();
    if (at.equals(folder) || !Files.isReadable(at)) {
      return at.equals(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }
    Optional<ResultsFolder> run = ResultsFolder.in(named(at));
    run.ifPresent(runs::add);
    return run.isPresent() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  /** As a user would write it: without the dot behind a link. */
  private Path named(Path at) {
    return folder.endsWith(".") ? folder.resolveSibling(folder.relativize(at)) : at;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    count();
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    return FileVisitResult.CONTINUE; // a folder that nobody may list has no run for us
  }

  private void count() {
    entries++;
    if (entries > MOST_ENTRIES) {
      throw new UnreadableInput(
          folder,
          "holds no results itself, and more than %,d files below it".formatted(MOST_ENTRIES),
          "the folder of a run, or one with a few of them below it",
          "name the folder that a run of Gatling left below target/gatling");
    }
  }

  /** The one that started last, as far as its folder or its files tell. */
  static ResultsFolder newest(List<ResultsFolder> runs) {
    return runs.stream().max(Comparator.comparing(RunsBelow::time)).orElseThrow();
  }

  private static Instant time(ResultsFolder run) {
    try {
      Matcher stamp = STARTED.matcher(String.valueOf(run.folder().getFileName()));
      if (stamp.matches()) {
        return LocalDateTime.parse(stamp.group(1), STAMP).toInstant(ZoneOffset.UTC);
      }
      Path file = run.files().get(0);
      return run.kind() == ResultsFolder.Kind.RUN
          ? RunDescription.read(file).startedAt()
          : Files.getLastModifiedTime(file).toInstant();
    } catch (DateTimeException | UnreadableInput | IOException e) {
      return Instant.EPOCH; // it is a run nevertheless, and is counted
    }
  }
}
