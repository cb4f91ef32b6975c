package verdict.collect;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.run.Design;

/**
 * What each side gets to do in each round, both the same.
 *
 * @param design how the sides share the time of a round
 * @param requestsPerSecond to each side, above 0
 * @param blockSeconds above {@code cutSeconds}
 * @param cutSeconds at the beginning of a block that are not measured, 0 or more
 * @param pairsPerRound of blocks, one of each side; 1 or more, and 1 for both sides at once
 * @param warmUpSeconds at most, of both sides at once before the first block; 0: none
 * @param journey what a user does
 * @param launcher options of the launcher, by name: how many rows, and the seed of their content
 */
public record DuetLoad(
    Design design,
    double requestsPerSecond,
    int blockSeconds,
    int cutSeconds,
    int pairsPerRound,
    int warmUpSeconds,
    String journey,
    SortedMap<String, String> launcher) {
  /** The options of the launcher that a duet hands on. */
  public static final List<String> LAUNCHER_OPTIONS =
      List.of("heroes", "villains", "locations", "seed");

  public DuetLoad {
    launcher = Collections.unmodifiableSortedMap(new TreeMap<>(launcher));
    if (!(requestsPerSecond > 0)
        || cutSeconds < 0
        || blockSeconds <= cutSeconds
        || pairsPerRound < 1
        || (design == Design.AT_ONCE && pairsPerRound > 1)
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
}
