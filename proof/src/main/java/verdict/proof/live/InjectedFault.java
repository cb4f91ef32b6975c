package verdict.proof.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import verdict.judgement.ComparisonJudge;
import verdict.judgement.LoadJudgement;
import verdict.sample.BlockFigures;
import verdict.statistics.Comparison;

/**
 * All valid rounds with one injected change.
 *
 * @param name same, or plus-5 for 5 % slower
 * @param rounds of all its sittings, in the order of their names
 */
record InjectedFault(String name, List<Round> rounds) {
  static final double ALPHA = 0.05;

  static InjectedFault of(String name, List<Sitting> sittings) {
    return new InjectedFault(
        name,
        sittings.stream()
            .filter(s -> s.injected().equals(name) && s.isValid())
            .flatMap(s -> Round.of(s.comparison()).stream())
            .toList());
  }

  /** The gate over all of them. */
  LoadJudgement judged() {
    return judged(rounds, List.of());
  }

  /**
   * Many campaigns of so many of the rounds, each drawn once at the most.
   *
   * @param isSwapping whether a coin swaps the sides of each round, as it may where nothing changed
   */
  List<LoadJudgement> resampled(int size, int campaigns, boolean isSwapping, long seed) {
    Random random = new Random(seed);
    List<LoadJudgement> judged = new ArrayList<>();
    for (int i = 0; i < campaigns; i++) {
      List<Round> left = new ArrayList<>(rounds);
      List<Round> drawn = new ArrayList<>();
      List<Boolean> swapped = new ArrayList<>();
      for (int j = 0; j < size; j++) {
        drawn.add(left.remove(random.nextInt(left.size())));
        swapped.add(isSwapping && random.nextBoolean());
      }
      judged.add(judged(drawn, swapped));
    }
    return judged;
  }

  private static LoadJudgement judged(List<Round> rounds, List<Boolean> swapped) {
    List<BlockFigures> baseline = new ArrayList<>();
    List<BlockFigures> candidate = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      boolean isSwapped = !swapped.isEmpty() && swapped.get(i);
      baseline.addAll(rounds.get(i).side(false, isSwapped));
      candidate.addAll(rounds.get(i).side(true, isSwapped));
    }
    return ComparisonJudge.gate(Comparison.of(Optional.empty(), baseline, candidate), ALPHA);
  }
}
