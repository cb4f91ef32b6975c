package verdict.collect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import verdict.run.SideName;

/**
 * What a duet is going to do, fixed before it begins: the number of its rounds, its one extension
 * and the order of every pair cannot depend on what is measured.
 *
 * @param id names its folder below {@code reports/runs}
 * @param purpose why it is done
 * @param compared in what the sides differ
 * @param rounds from 1 to {@value #MOST_ROUNDS}, before the extension
 * @param extend whether as many rounds follow when these are inconclusive
 * @param seed of the order, from 0 to {@value #LARGEST_SEED}
 * @param gates what will decide, and by what margins, by the keys of gates; absent for the usual
 */
public record DuetPlan(
    String id,
    Purpose purpose,
    Compared compared,
    DuetSide baseline,
    DuetSide candidate,
    int rounds,
    boolean extend,
    int seed,
    DuetLoad load,
    Optional<SortedMap<String, String>> gates) {
  public static final int MOST_ROUNDS = 500;
  public static final int LARGEST_SEED = 999_999_999;

  /** Why a duet is done. */
  public enum Purpose {
    /** To find out whether the candidate is faster or slower. */
    @JsonProperty("duet")
    DUET,
    /** To find out what is detectable: both sides are the same. */
    @JsonProperty("calibrate")
    CALIBRATE
  }

  /** In what the sides differ. */
  public enum Compared {
    /** Versions of the sources, each built in a work tree. */
    @JsonProperty("refs")
    REFS,
    /** Settings, or injected faults, of the current checkout. */
    @JsonProperty("settings")
    SETTINGS,
    /** Systems that are already running. */
    @JsonProperty("targets")
    TARGETS
  }

  /** With the usual gates. */
  public DuetPlan(
      String id,
      Purpose purpose,
      Compared compared,
      DuetSide baseline,
      DuetSide candidate,
      int rounds,
      boolean extend,
      int seed,
      DuetLoad load) {
    this(id, purpose, compared, baseline, candidate, rounds, extend, seed, load, Optional.empty());
  }

  public DuetPlan {
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw new IllegalArgumentException(
          "rounds must be from 1 to " + MOST_ROUNDS + ", was " + rounds);
    }
    if (seed < 0 || seed > LARGEST_SEED) {
      throw new IllegalArgumentException(
          "seed must be from 0 to " + LARGEST_SEED + ", was " + seed);
    }
  }

  public DuetSide side(SideName name) {
    return name == SideName.BASELINE ? baseline : candidate;
  }

  /** The last round that there can be: the extension included, if there is one. */
  public int mostRounds() {
    return extend ? 2 * rounds : rounds;
  }

  /**
   * Which side is first in each pair of each round: in the first pair by a fair coin, in every
   * further pair the one that was second before. A steady drift during a round then costs both
   * sides about the same. The coin is tossed for the extension too, wanted or not: the order of a
   * round follows from the seed and the round alone.
   */
  public List<List<SideName>> firsts() {
    SplittableRandom coin = new SplittableRandom(seed);
    List<List<SideName>> firsts = new ArrayList<>();
    for (int round = 1; round <= 2 * rounds; round++) {
      List<SideName> pairs = new ArrayList<>();
      SideName first = coin.nextBoolean() ? SideName.BASELINE : SideName.CANDIDATE;
      for (int pair = 1; pair <= load.pairsPerRound(); pair++) {
        pairs.add(first);
        first = first.other();
      }
      firsts.add(List.copyOf(pairs));
    }
    return List.copyOf(firsts);
  }
}
