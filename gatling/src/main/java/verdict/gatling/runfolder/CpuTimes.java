package verdict.gatling.runfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long the cores of the machine have been busy, and how much of that was for the measurement,
 * as Linux counts it.
 *
 * @param busySeconds of all cores since the machine started
 * @param ownSeconds of the load generator, of all that it started, and of their databases
 */
public record CpuTimes(double busySeconds, double ownSeconds) {
  private static final double TICKS_PER_SECOND = 100; // USER_HZ, wherever a JVM runs on Linux

  // "cpu user nice system idle iowait irq softirq steal ..."; guests are in user and nice already.
  private static final List<Integer> BUSY = List.of(1, 2, 3, 6, 7, 8);

  /**
   * Asks now.
   *
   * @param proc the folder {@code /proc}, or a copy of it
   * @param pid the load generator
   * @param state the folder below which the launcher keeps the files of its databases
   * @return nothing on another system, or when it is not ours to read
   */
  static Optional<CpuTimes> now(Path proc, long pid, Path state) {
    try {
      long busyTicks = busyTicks(proc);
      long ownTicks = ProcessTable.of(proc).ticksOfTrees(process -> isOwn(process, pid, state));
      return Optional.of(new CpuTimes(busyTicks / TICKS_PER_SECOND, ownTicks / TICKS_PER_SECOND));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static long busyTicks(Path proc) throws IOException {
    try (Stream<String> lines = Files.lines(proc.resolve("stat"))) {
      String[] fields = lines.findFirst().orElse("").split(" +", -1);
      return BUSY.stream().mapToLong(field -> Long.parseLong(fields[field])).sum();
    }
  }

  // pg_ctl makes PostgreSQL a child of nobody; where it works says whose it is.
  private static boolean isOwn(ProcessTable.Entry process, long pid, Path state) {
    return process.pid() == pid
        || (process.name().equals("postgres")
            && process.workingDirectory().filter(folder -> folder.startsWith(state)).isPresent());
  }

  /**
   * What was added since then; never below 0, because two of the kernel's files are not one look.
   */
  CpuTimes since(CpuTimes before) {
    return new CpuTimes(
        Math.max(0, busySeconds - before.busySeconds), Math.max(0, ownSeconds - before.ownSeconds));
  }

  /** For others on the machine. */
  double neighbourSeconds() {
    return Math.max(0, busySeconds - ownSeconds);
  }
}
