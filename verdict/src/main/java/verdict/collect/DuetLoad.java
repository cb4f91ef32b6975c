package verdict.collect;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each side gets to do in each round, both the same.
 *
 * @param requestsPerSecond above 0
 * @param blockSeconds above {@code cutSeconds}
 * @param cutSeconds at the beginning of a block that are not measured, 0 or more
 * @param pairsPerRound of blocks, one of each side; 1 or more
 * @param warmUpSeconds at most, of both sides at once before the first block; 0: none
 * @param journey what a user does
 * @param launcher options of the launcher, by name: how many rows, and the seed of their content
 */
public record DuetLoad(
    double requestsPerSecond,
    int blockSeconds,
    int cutSeconds,
    int pairsPerRound,
    int warmUpSeconds,
    String journey,
    SortedMap<String, String> launcher) {
  /** So few requests a second need a longer block to be counted. */
  private static final double FEW_PER_SECOND = 10;

  /** The options of the launcher that a duet hands on. */
  public static final List<String> LAUNCHER_OPTIONS =
      List.of("heroes", "villains", "locations", "seed");

  public DuetLoad {
    launcher = Collections.unmodifiableSortedMap(new TreeMap<>(launcher));
    if (!(requestsPerSecond > 0)
        || cutSeconds < 0
        || blockSeconds <= cutSeconds
        || pairsPerRound < 1
        || warmUpSeconds < 0) {
      throw new IllegalArgumentException(
          "must be above 0: requests per second, block minus cut, pairs; was "
              + requestsPerSecond
              + ", "
              + blockSeconds
              + " minus "
              + cutSeconds
              + ", "
              + pairsPerRound
              + "; the warm-up 0 or more, was "
              + warmUpSeconds);
    }
  }

  /** The default block for a load. */
  public static int usualBlockSeconds(double requestsPerSecond) {
    return requestsPerSecond <= FEW_PER_SECOND ? 60 : 20;
  }
}
