package verdict.run.log;

import java.util.Arrays;

/**
 * How often something happened in each second of a run; what happened before its start is counted
 * in the first one.
 */
public final class Seconds {
  private static final int MILLIS = 1_000;
  private int[] counts = new int[64];
  private int used;

  /**
   * @param millis since the start of the run
   */
  void add(int millis) {
    int second = Math.max(0, millis) / MILLIS;
    if (second >= used) {
      used = second + 1;
      if (second >= counts.length) {
        counts = Arrays.copyOf(counts, Math.max(used, 2 * counts.length));
      }
    }
    counts[second]++;
  }

  /** A count a second, as far as the last one that is not 0. */
  public int[] counts() {
    return Arrays.copyOf(counts, used);
  }
}
