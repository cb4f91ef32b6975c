package verdict.gatling.duet;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import verdict.run.SideName;

/**
 * Which side each journey of a block goes to. Where a block loads both sides, journeys are taken in
 * pairs, and a fair coin says which side gets the first of a pair: swapping the sides then leaves
 * the distribution of all that is measured as it was, unless the sides differ.
 */
public final class Arrivals {
  private final List<SideName> sides;
  private final BitSet swapped;

  /**
   * Tosses all coins.
   *
   * @param sides that are loaded: one, or both
   * @param seed of the coins; the same seed tosses the same coins
   * @param pairs how many pairs of journeys there are
   */
  public Arrivals(List<SideName> sides, long seed, int pairs) {
    this.sides = List.copyOf(sides);
    this.swapped = new BitSet(pairs);
    SplittableRandom coin = new SplittableRandom(seed);
    for (int pair = 0; pair < pairs; pair++) {
      swapped.set(pair, coin.nextBoolean());
    }
  }

  /**
   * The side of a journey.
   *
   * @param index from 0, in the order of the schedule
   */
  public SideName side(long index) {
    if (sides.size() == 1) {
      return sides.get(0);
    }
    int inPair = (int) (index % 2);
    return sides.get(swapped.get((int) (index / 2)) ? 1 - inPair : inPair);
  }
}
