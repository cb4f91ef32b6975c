package verdict.gatling.runfolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import verdict.collect.system.ProcessTable;

/**
 * How long the cores of the machine have been busy, and how much of that was for the measurement,
 * as Linux counts it.
 *
 * @param busySeconds of all cores since the machine started
 * @param ownSeconds of the load generator, of all that it started, and of their databases
 * @param stolenSeconds that a hypervisor gave to others, which are busy seconds, too
 * @param waitingSeconds in which at least one task was ready to run and waited for a core; empty
 *     where the kernel does not count pressure
 */
public record CpuTimes(
    double busySeconds, double ownSeconds, double stolenSeconds, OptionalDouble waitingSeconds) {
  private static final double TICKS_PER_SECOND = 100; // USER_HZ, wherever a JVM runs on Linux
  private static final double MICROS_PER_SECOND = 1e6;

  // "cpu user nice system idle iowait irq softirq steal ..."; guests are in user and nice already.
  private static final int STEAL = 8;
  private static final List<Integer> BUSY = List.of(1, 2, 3, 6, 7, STEAL);

  // "some avg10=75.89 avg60=42.40 avg300=27.95 total=18762952512", in microseconds.
  private static final Pattern SOME = Pattern.compile("some .*total=([0-9]+)");

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
      List<Long> ticks = ticks(proc);
      long busyTicks = BUSY.stream().mapToLong(ticks::get).sum();
      long ownTicks = ProcessTable.of(proc).ticksOfTrees(process -> isOwn(process, pid, state));
      return Optional.of(
          new CpuTimes(
              busyTicks / TICKS_PER_SECOND,
              ownTicks / TICKS_PER_SECOND,
              ticks.get(STEAL) / TICKS_PER_SECOND,
              waitingSeconds(proc)));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** The fields of the first line, counted from 1: the first is its name. */
  private static List<Long> ticks(Path proc) throws IOException {
    try (Stream<String> lines = Files.lines(proc.resolve("stat"))) {
      String[] fields = lines.findFirst().orElse("").split(" +", -1);
      return Stream.of(fields)
          .map(field -> field.equals("cpu") ? 0L : Long.parseLong(field))
          .toList();
    }
  }

  private static OptionalDouble waitingSeconds(Path proc) {
    try (Stream<String> lines = Files.lines(proc.resolve("pressure").resolve("cpu"))) {
      return lines
          .flatMap(line -> SOME.matcher(line).results())
          .mapToDouble(some -> Long.parseLong(some.group(1)) / MICROS_PER_SECOND)
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return OptionalDouble.empty(); // kernels before 4.20, or built or started without it
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
        added(before.busySeconds, busySeconds),
        added(before.ownSeconds, ownSeconds),
        added(before.stolenSeconds, stolenSeconds),
        before.waitingSeconds.isPresent() && waitingSeconds.isPresent()
            ? OptionalDouble.of(
                added(before.waitingSeconds.getAsDouble(), waitingSeconds.getAsDouble()))
            : OptionalDouble.empty());
  }

  private static double added(double before, double now) {
    return Math.max(0, now - before);
  }

  /** For others on the machine. */
  double neighbourSeconds() {
    return Math.max(0, busySeconds - ownSeconds);
  }
}
