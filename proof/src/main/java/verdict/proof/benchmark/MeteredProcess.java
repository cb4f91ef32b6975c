package verdict.proof.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process that is watched to its end, through Linux's {@code /proc}. */
final class MeteredProcess {
  private static final double NANOS = 1e9;
  private static final double TICKS_PER_SECOND = 100; // of every Linux, whatever its kernel's own
  private static final int CHILDREN_USER_TICKS = 13; // places behind the name of the program
  private static final int CHILDREN_SYSTEM_TICKS = 14;
  private static final int POLL_MILLIS = 20;
  private static final double BYTES_PER_KIB = 1_024;
  private static final String PEAK = "VmHWM:";

  private final Process process;
  private final long startNanos;
  private final double startCpuSeconds;

  private MeteredProcess(Process process, long startNanos, double startCpuSeconds) {
    this.process = process;
    this.startNanos = startNanos;
    this.startCpuSeconds = startCpuSeconds;
  }

  /** Whether this machine tells what processes take. */
  static boolean isPossible() {
    return Files.isReadable(Path.of("/proc/self/status"));
  }

  /** Starts a process; no other child of this JVM may end until it has ended. */
  static MeteredProcess start(ProcessBuilder builder) throws IOException {
    double cpuSeconds = childrenCpuSeconds();
    long nanos = System.nanoTime();
    return new MeteredProcess(builder.start(), nanos, cpuSeconds);
  }

  /** Waits for its end. */
  Cost await() throws IOException, InterruptedException {
    double peakBytes = 0;
    do {
      peakBytes = Math.max(peakBytes, peakBytes(process.pid()));
    } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
    double wallSeconds = (System.nanoTime() - startNanos) / NANOS;
    return new Cost(wallSeconds, childrenCpuSeconds() - startCpuSeconds, peakBytes);
  }

  int exitCode() {
    return process.exitValue();
  }

  /** Ends it at once, and what it started. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Of all children of this JVM that have ended. */
  private static double childrenCpuSeconds() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks =
        Long.parseLong(fields[CHILDREN_USER_TICKS]) + Long.parseLong(fields[CHILDREN_SYSTEM_TICKS]);
    return ticks / TICKS_PER_SECOND;
  }

  /** The kernel's own high-water mark; 0 when the process has ended. */
  private static double peakBytes(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith(PEAK)) {
          return Double.parseDouble(line.replaceAll("[^0-9]", "")) * BYTES_PER_KIB;
        }
      }
      return 0;
    } catch (IOException e) { // it has ended meanwhile
      return 0;
    }
  }
}
