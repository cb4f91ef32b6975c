package verdict.collect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import verdict.collect.RunRefused.Reason;
import verdict.run.folder.AskJson;
import verdict.run.folder.RecordedDuet;

/**
 * The folder of a duet: its plan, and a folder for each round that was begun.
 *
 * @param path {@code reports/runs/<duet id>}
 */
public record DuetFolder(Path path) {
  private static final String LOCK = "duet.lock";

  /** The folder of a round, from 1. */
  public Path round(int round) {
    return RecordedDuet.round(path, round);
  }

  /** Whether a round counts; one that was begun and not ended does not. */
  public boolean isDone(int round) {
    return RecordedDuet.isDone(path, round);
  }

  /** The rounds that count, from 1 to the last one. */
  public List<Integer> done(int last) {
    return IntStream.rangeClosed(1, last).filter(this::isDone).boxed().toList();
  }

  /** Moves what is left of a round that does not count out of the way; nothing is deleted. */
  void moveBrokenAside(int round) throws IOException {
    Path broken = round(round);
    if (!Files.exists(broken)) {
      return;
    }
    for (int n = 1; ; n++) {
      Path aside = broken.resolveSibling(broken.getFileName() + ".broken-" + n);
      if (!Files.exists(aside)) {
        Files.move(broken, aside);
        return;
      }
    }
  }

  /** The usual time that a round takes, of those that count; by the clock of the file system. */
  Optional<Duration> usualTime(int last) throws IOException {
    List<Duration> times = new ArrayList<>();
    for (int round : done(last)) {
      Path asked = round(round).resolve(AskJson.FILE_NAME);
      if (Files.exists(asked)) {
        times.add(
            Duration.between(
                Files.getLastModifiedTime(asked).toInstant(),
                Files.getLastModifiedTime(round(round).resolve(RecordedDuet.DONE)).toInstant()));
      }
    }
    // The median: a round during which the machine slept says nothing about the next.
    return times.stream().sorted().skip(times.size() / 2).findFirst().filter(t -> !t.isNegative());
  }

  /**
   * Writes the plan, making the folder.
   *
   * @throws IOException when it cannot be written
   */
  public void begin(DuetPlan plan) throws IOException {
    DuetPlanFile.write(plan, path);
  }

  /**
   * Keeps other processes from running the same duet.
   *
   * @return what is to be closed at the end; a process that is killed lets go, too
   * @throws RunRefused when one does already
   */
  public Held hold() throws RunRefused, IOException {
    Files.createDirectories(path);
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = lock(channel);
    if (lock == null) {
      channel.close();
      throw new RunRefused(
          Reason.WRONG_USAGE,
          path + " is in use by another process; wait until it ends, or stop it");
    }
    return new Held(channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this process itself has it
    }
  }

  /** The right to run a duet. */
  public record Held(FileChannel channel) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
