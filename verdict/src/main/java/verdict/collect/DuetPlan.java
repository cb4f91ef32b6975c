package verdict.collect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import verdict.run.DeclaredPolicy;
import verdict.run.Looks;
import verdict.run.SideName;

/**
 * What a duet is going to do, fixed before it begins: after how many rounds it looks at its results
 * and the order of every pair cannot depend on what is measured.
 *
 * @param id names its folder below {@code reports/runs}
 * @param purpose why it is done
 * @param compared in what the sides differ
 * @param looks after how many rounds it may end
 * @param seed of the order, from 0 to {@value #LARGEST_SEED}
 * @param policy what will decide
 */
public record DuetPlan(
    String id,
    Purpose purpose,
    Compared compared,
    DuetSide baseline,
    DuetSide candidate,
    Looks looks,
    int seed,
    DuetLoad load,
    DeclaredPolicy policy) {
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

  /** Nobody stated what decides. */
  public DuetPlan(
      String id,
      Purpose purpose,
      Compared compared,
      DuetSide baseline,
      DuetSide candidate,
      Looks looks,
      int seed,
      DuetLoad load) {
    this(id, purpose, compared, baseline, candidate, looks, seed, load, DeclaredPolicy.NONE);
  }

  public DuetPlan {
    if (seed < 0 || seed > LARGEST_SEED) {
      throw new IllegalArgumentException(
          "seed must be from 0 to " + LARGEST_SEED + ", was " + seed);
    }
  }

  public DuetSide side(SideName name) {
    return name == SideName.BASELINE ? baseline : candidate;
  }

  /**
   * The seed of the coins that say, in a round of both sides at once, which side gets the first
   * journey of a pair. It follows from the seed of the plan and the round alone.
   *
   * @param round from 1
   */
  int coinSeed(int round) {
    return new SplittableRandom(((long) seed << Short.SIZE) + round).nextInt(LARGEST_SEED + 1);
  }

  /** The same with other looks. */
  public DuetPlan with(Looks others) {
    return new DuetPlan(id, purpose, compared, baseline, candidate, others, seed, load, policy);
  }

  /**
   * Which side is first in each pair of each round: in the first pair by a fair coin, in every
   * further pair the one that was second before. A steady drift during a round then costs both
   * sides about the same. The order of a round follows from the seed and the round alone.
   *
   * @param rounds how many, from the first
   */
  List<List<SideName>> firsts(int rounds) {
    SplittableRandom coin = new SplittableRandom(seed);
    List<List<SideName>> firsts = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
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
