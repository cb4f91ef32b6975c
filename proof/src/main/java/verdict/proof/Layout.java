package verdict.proof;

import java.util.ArrayList;
import java.util.List;

/** In which order the blocks of both sides are run: as many, and in as much time, in each. */
enum Layout {
  /**
   * Rounds of two pairs; a coin says who begins the first, the other begins the second. Both start
   * afresh a round.
   */
  IN_TURN {
    @Override
    List<Slot> slots(int rounds, Draws coin) {
      List<Slot> slots = new ArrayList<>();
      for (int round = 1; round <= rounds; round++) {
        boolean isCandidateFirst = coin.chance(0.5);
        for (int pair = 1; pair <= PAIRS; pair++) {
          slots.add(new Slot(isCandidateFirst, round, pair, 1));
          slots.add(new Slot(!isCandidateFirst, round, pair, 2));
          isCandidateFirst = !isCandidateFirst;
        }
      }
      return slots;
    }
  },
  /** First every run of the baseline, then every run of the candidate, each a fresh start. */
  ONE_AFTER_THE_OTHER {
    @Override
    List<Slot> slots(int runs, Draws coin) {
      List<Slot> slots = new ArrayList<>();
      for (int i = 0; i < 2 * PAIRS * runs; i++) {
        int run = i / PAIRS;
        slots.add(new Slot(run >= runs, run % runs + 1, i % PAIRS + 1, 1));
      }
      return slots;
    }
  },
  /** One long run a side. */
  ONE_RUN_A_SIDE {
    @Override
    List<Slot> slots(int runs, Draws coin) {
      List<Slot> slots = new ArrayList<>();
      int blocks = PAIRS * runs;
      for (int i = 0; i < 2 * blocks; i++) {
        slots.add(new Slot(i >= blocks, 1, i % blocks + 1, 1));
      }
      return slots;
    }
  };

  /** Pairs of a round, and blocks of a run. */
  static final int PAIRS = 2;

  /**
   * A block's place.
   *
   * @param unit the start that it belongs to, from 1 on each side
   * @param pair from 1 in its unit
   * @param position 1 or 2 in its pair
   */
  record Slot(boolean isCandidate, int unit, int pair, int position) {}

  /** The blocks in the order of time. */
  abstract List<Slot> slots(int rounds, Draws coin);
}
