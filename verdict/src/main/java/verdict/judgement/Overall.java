package verdict.judgement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.judgement.JudgedChange.Finding;

/** The worst of a gate: findings are never averaged. */
final class Overall {
  private Overall() {}

  /**
   * What a load comes to. A regression that was accepted decides nothing; but what is no worse
   * besides is not called an improvement, or no change, either.
   *
   * @param isComplete whether every gate that a project switched on has its figure
   */
  static Finding finding(
      List<JudgedChange> gate, Optional<JudgedFailures> failures, boolean isComplete) {
    List<JudgedChange> others = gate.stream().filter(g -> !isAccepted(g.finding())).toList();
    Optional<JudgedFailures> otherFailures =
        failures.filter(of -> !isAccepted(Optional.of(of.finding())));
    Finding rest = finding(others, otherFailures, isComplete, isSpeedJudged(gate));
    boolean isAnyAccepted =
        others.size() < gate.size() || failures.isPresent() && otherFailures.isEmpty();
    return isAnyAccepted && (rest == Finding.IMPROVED || rest == Finding.NO_CHANGE)
        ? Finding.REGRESSION_ACCEPTED
        : rest;
  }

  private static boolean isAccepted(Optional<Finding> finding) {
    return finding.filter(Finding.REGRESSION_ACCEPTED::equals).isPresent();
  }

  /**
   * What those come to that were not accepted. They are improved when something is and nothing else
   * can be worse by its margin; what is merely inconclusive about another figure's improvement does
   * not take that back.
   */
  private static Finding finding(
      List<JudgedChange> gate,
      Optional<JudgedFailures> failures,
      boolean isComplete,
      boolean isSpeedJudged) {
    List<Finding> findings =
        Stream.concat(
                gate.stream().flatMap(g -> g.finding().stream()),
                failures.stream().map(JudgedFailures::finding))
            .toList();
    if (findings.contains(Finding.REGRESSED)) {
      return Finding.REGRESSED;
    }
    if (!isComplete) {
      return Finding.INCONCLUSIVE;
    }
    boolean canBeWorse =
        gate.stream()
                .filter(g -> g.finding().isPresent() && g.finding().get() != Finding.IMPROVED)
                .anyMatch(g -> !g.isNotWorse())
            || failures.filter(f -> f.finding() != Finding.IMPROVED && !f.isNotWorse()).isPresent();
    if (findings.contains(Finding.IMPROVED) && !canBeWorse && isSpeedJudged) {
      return Finding.IMPROVED;
    }
    return findings.stream().allMatch(Finding.NO_CHANGE::equals) && isSpeedJudged
        ? Finding.NO_CHANGE
        : Finding.INCONCLUSIVE;
  }

  /**
   * That failures are as rare as before says nothing of speed, nor does the tail where the mean was
   * too coarse to be judged: the mean may be worse, whatever became of the tail.
   */
  private static boolean isSpeedJudged(List<JudgedChange> gate) {
    return gate.stream().anyMatch(g -> g.finding().isPresent())
        && gate.stream()
            .filter(g -> g.gate().filter(Gate.MEAN::equals).isPresent())
            .allMatch(g -> g.finding().isPresent());
  }

  /** What all loads come to. */
  static Verdict verdict(List<LoadJudgement> loads) {
    List<Finding> findings = loads.stream().map(LoadJudgement::finding).toList();
    if (findings.contains(Finding.REGRESSED)) {
      return Verdict.REGRESSED;
    }
    if (findings.contains(Finding.INCONCLUSIVE) || findings.isEmpty()) {
      return Verdict.INCONCLUSIVE;
    }
    if (findings.contains(Finding.REGRESSION_ACCEPTED)) {
      return Verdict.REGRESSION_ACCEPTED;
    }
    return findings.contains(Finding.IMPROVED) ? Verdict.IMPROVED : Verdict.NO_CHANGE;
  }
}
