package verdict.judgement;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import verdict.judgement.JudgedChange.Finding;
import verdict.run.Looks;
import verdict.statistics.Change;
import verdict.statistics.Detectable;
import verdict.statistics.Spread;

/**
 * Why a duet ends before its first look: its rounds differ so much that not even its last look
 * could show that nothing changed, and no figure lies beyond its margin. It claims nothing, and so
 * adds no false positive.
 *
 * @param change of the figure that takes the most rounds
 * @param rounds that showed it
 * @param last the number of rounds of the last look
 * @param spread the standard deviation of a round's shift
 * @param leastSpread what it is at least, at {@link #CONFIDENCE}
 * @param needed how many rounds would decide, in one look; absent when it would take more than
 *     {@link Detectable#MOST_UNITS}
 */
public record Futility(
    Change change, int rounds, int last, double spread, double leastSpread, OptionalInt needed) {
  /**
   * That the standard deviation is not below its bound, about half of what four rounds show: three
   * figures are tried, and one round far off says little of those to come (docs/method.md).
   */
  public static final double CONFIDENCE = 0.975;

  /** Of one load; empty unless the duet asks after as many rounds as there are. */
  static Optional<Futility> of(Looks looks, LoadJudgement load) {
    int rounds = load.comparison().units();
    if (!looks.isFutilityAskedAfter(rounds) || mayBeChange(load)) {
      return Optional.empty();
    }
    return load.gate().stream()
        .filter(judged -> judged.finding().filter(Finding.INCONCLUSIVE::equals).isPresent())
        .filter(judged -> judged.change().spread().isPresent() && judged.gated().isPresent())
        .filter(judged -> isBeyondReach(judged, looks, rounds))
        .max(Comparator.comparing(Futility::spreadToMargin))
        .map(judged -> of(judged, looks, rounds));
  }

  private static Futility of(JudgedChange judged, Looks looks, int rounds) {
    double spread = judged.change().spread().orElseThrow();
    OptionalInt needed = judged.unitsNeeded();
    return new Futility(
        judged.change(),
        rounds,
        looks.last(),
        spread,
        Spread.lowerBound(spread, rounds, CONFIDENCE),
        needed.isEmpty() ? needed : OptionalInt.of(Math.max(needed.getAsInt(), looks.last() + 1)));
  }

  /** An effect that is as large as it looks may become a finding, however noisy the rounds are. */
  private static boolean mayBeChange(LoadJudgement load) {
    boolean failuresDiffer =
        load.failures().filter(of -> of.lowerBound() < 0 || of.upperBound() < 0).isPresent();
    return failuresDiffer
        || load.gate().stream()
            .filter(judged -> judged.finding().isPresent() && judged.gated().isPresent())
            .anyMatch(
                judged ->
                    Math.abs(judged.change().test().estimate())
                        > judged.gated().orElseThrow().shift());
  }

  /** Whether the last look could not show the absence of a change, with 80 % power. */
  private static boolean isBeyondReach(JudgedChange judged, Looks looks, int rounds) {
    double level = 1 - 2 * Stage.alpha(looks.at(looks.last()));
    double least = Spread.lowerBound(judged.change().spread().orElseThrow(), rounds, CONFIDENCE);
    return Detectable.BY_ROUNDS
        .margin(looks.last(), level)
        .map(deviations -> deviations * least + judged.change().rounding())
        .filter(provable -> provable > judged.gated().orElseThrow().shift())
        .isPresent();
  }

  private static double spreadToMargin(JudgedChange judged) {
    return judged.change().spread().orElseThrow() / judged.gated().orElseThrow().shift();
  }
}
