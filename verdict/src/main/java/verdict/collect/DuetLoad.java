package verdict.collect;

import java.util.Collections;
import java.util.Optional;
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
 * @param journey what a user does, by name; absent: the usual one
 * @param options of {@code start} in verdict.yml, by name, the same for both sides
 */
public record DuetLoad(
    Design design,
    double requestsPerSecond,
    int blockSeconds,
    int cutSeconds,
    int pairsPerRound,
    int warmUpSeconds,
    Optional<String> journey,
    SortedMap<String, String> options) {
  public DuetLoad {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
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
