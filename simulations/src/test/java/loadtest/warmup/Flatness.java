package loadtest.warmup;

import java.util.List;

/** When a system is warm: the CPU time that a request takes no longer falls. */
final class Flatness {
  /** Windows that are compared. */
  static final int WINDOWS = 3;

  private static final double TOLERANCE = 0.10;

  private Flatness() {}

  /**
   * Whether each of the last three is within 10 % of their mean.
   *
   * @param cpuSecondsPerRequest one a window, the oldest first
   */
  static boolean isFlat(List<Double> cpuSecondsPerRequest) {
    int size = cpuSecondsPerRequest.size();
    if (size < WINDOWS) {
      return false;
    }
    List<Double> last = cpuSecondsPerRequest.subList(size - WINDOWS, size);
    double mean = last.stream().mapToDouble(Double::doubleValue).sum() / WINDOWS;
    return last.stream().allMatch(each -> Math.abs(each - mean) <= TOLERANCE * mean);
  }
}
