package verdict.gatling.warmup;

import java.util.List;

/** When a system is warm: the CPU time that a request takes no longer falls. */
final class Flatness {
  /** Windows in each of the two groups that are compared. */
  static final int WINDOWS = 3;

  private static final double TOLERANCE = 0.10;

  /** A slow fall looks flat within one group; a JIT compiler at work falls by more than this. */
  private static final double STILL_FALLING = 0.05;

  private Flatness() {}

  /**
   * Whether each of the last three is within 10 % of their mean, and that mean is at most 5 % below
   * the mean of the three before.
   *
   * @param cpuSecondsPerRequest one a window, the oldest first
   */
  static boolean isFlat(List<Double> cpuSecondsPerRequest) {
    int size = cpuSecondsPerRequest.size();
    if (size < 2 * WINDOWS) {
      return false;
    }
    List<Double> last = cpuSecondsPerRequest.subList(size - WINDOWS, size);
    double mean = mean(last);
    double before = mean(cpuSecondsPerRequest.subList(size - 2 * WINDOWS, size - WINDOWS));
    return last.stream().allMatch(each -> Math.abs(each - mean) <= TOLERANCE * mean)
        && mean >= (1 - STILL_FALLING) * before;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
  }
}
