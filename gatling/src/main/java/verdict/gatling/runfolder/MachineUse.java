package verdict.gatling.runfolder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import verdict.run.RunDescription;

/**
 * What happened to the machine within a window: the {@code machine} of {@code run.json}.
 *
 * @param monotonicSeconds the length of the window by a clock that nobody sets
 * @param cpu what the cores were busy with in it; empty where the system does not tell it
 */
public record MachineUse(double monotonicSeconds, Optional<CpuTimes> cpu) {
  private static final Path PROC = Path.of("/proc");
  private static final String STATE = ".verdict";
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MILLIS_PER_SECOND = 1e3;

  /**
   * What the machine has counted at an edge of a window.
   *
   * @param nanos from any origin
   */
  public record Edge(long nanos, Optional<CpuTimes> cpu) {

    /**
     * Looks now.
     *
     * @param root the folder of the repository, below which the launcher keeps its databases
     */
    public static Edge now(Path root) {
      long pid = ProcessHandle.current().pid();
      long nanos = System.nanoTime();
      return new Edge(nanos, CpuTimes.now(PROC, pid, real(root.resolve(STATE))));
    }

    // The kernel knows folders by their real names, whatever link the repository is reached by.
    private static Path real(Path folder) {
      try {
        return folder.toRealPath();
      } catch (IOException e) {
        return folder.toAbsolutePath().normalize(); // nothing was started from there
      }
    }
  }

  /** What lies between the edges of a window. */
  public static MachineUse between(Edge before, Edge after) {
    return new MachineUse(
        (after.nanos - before.nanos) / NANOS_PER_SECOND,
        after.cpu.flatMap(end -> before.cpu.map(end::since)));
  }

  RunDescription.Machine facts() {
    return new RunDescription.Machine(
        Optional.of(rounded(monotonicSeconds)),
        cpu.map(times -> rounded(times.busySeconds())),
        cpu.map(times -> rounded(times.neighbourSeconds())),
        cpu.map(times -> rounded(times.stolenSeconds())),
        cpu.flatMap(
            times -> times.waitingSeconds().stream().mapToObj(MachineUse::rounded).findFirst()));
  }

  // The kernel counts hundredths.
  private static double rounded(double seconds) {
    return Math.round(seconds * MILLIS_PER_SECOND) / MILLIS_PER_SECOND;
  }
}
