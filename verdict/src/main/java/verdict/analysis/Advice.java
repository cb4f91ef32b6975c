package verdict.analysis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.LoadJudgement;
import verdict.judgement.ObjectiveOutcome.Outcome;
import verdict.judgement.Verdict;
import verdict.statistics.Attribution;

/** What to do after a comparison, for a reader who knows no statistics. */
final class Advice {
  private final ComparisonJudgement judgement;
  private final List<Attribution> attributions;
  private final boolean isAaTest;

  private Advice(ComparisonJudgement judgement, List<Attribution> attributions, boolean isAaTest) {
    this.judgement = judgement;
    this.attributions = attributions;
    this.isAaTest = isAaTest;
  }

  /**
   * @param attributions one for each load
   * @param isAaTest whether both sides are the same build
   */
  static String of(
      ComparisonJudgement judgement, List<Attribution> attributions, boolean isAaTest) {
    return new Advice(judgement, attributions, isAaTest).text();
  }

  private String text() {
    if (!judgement.isValid()) {
      return judgement.invalidities().get(0).cure()
          + " Do not quote any figure of this comparison.";
    }
    if (isAaTest) {
      return aaTest();
    }
    return onSpeed() + objectives();
  }

  private String aaTest() {
    return switch (judgement.verdict()) {
      case REGRESSED, REGRESSION_ACCEPTED, IMPROVED ->
          "Do not act on it. Both sides are the same build: this is a false positive, or the machine"
              + " treats the sides differently. At most 1 of 20 A/A tests may end like this.";
      case NO_CHANGE ->
          "Nothing to decide. The A/A test passed: both sides are the same build, and no difference was"
              + " found.";
      case INCONCLUSIVE, INVALID ->
          "Nothing to decide: both sides are the same build. " + measureMore();
    };
  }

  private String onSpeed() {
    return switch (judgement.verdict()) {
      case REGRESSED ->
          isExplained()
              ? "Do not merge. Fix the regression or revert, then measure again."
              : "Do not merge. Find and fix the cause, or revert; then measure again.";
      case REGRESSION_ACCEPTED ->
          isBroken()
              ? "Do not merge yet."
              : "No performance objection besides the regression that was accepted beforehand. It is"
                  + " real, and its estimate is within the accepted bound.";
      case IMPROVED ->
          isBroken()
              ? "Do not merge yet."
              : isOutside()
                  ? "No performance objection, but do not claim this gain: the services did not get"
                      + " faster. The time was saved in the network or the load generator; find out"
                      + " what changed there."
                  : "Merge. You may claim the gain; attach this report.";
      case NO_CHANGE ->
          isBroken()
              ? "Do not merge yet."
              : "No performance objection. If speed was the goal, the change did not help.";
      case INCONCLUSIVE ->
          failsOnBothSides()
              ? "Fix the failures first, then measure again."
              : (isBroken() || hasWarning() ? "Do not merge yet. " : "Not decided. ") + open();
      case INVALID -> throw new IllegalStateException("what is invalid has advice of its own");
    };
  }

  private String open() {
    return hasWarning()
        ? "Find out which requests fail, and why (see \"Failures by kind\" below)."
        : measureMore();
  }

  private String measureMore() {
    if (judgement.isOneRunASide()) {
      int runs = judgement.loads().stream().mapToInt(judgement::leastUnits).max().orElseThrow();
      return "Measure each side at least "
          + runs
          + " times and name all runs of a side, joined by commas; or let scripts/verdict duet"
          + " measure two git refs.";
    }
    List<Gate> withoutFigure =
        judgement.loads().stream()
            .flatMap(load -> load.withoutFigure().stream())
            .distinct()
            .toList();
    if (!withoutFigure.isEmpty()) {
      return "Make the services report %s, or take the gate off (--gate %s=off)."
          .formatted(GateText.names(withoutFigure), withoutFigure.get(0).key());
    }
    return judgement.loads().stream()
            .flatMap(load -> load.gated(Gate.MEAN).stream())
            .anyMatch(mean -> mean.finding().isEmpty())
        ? "Compare files that have every request, such as simulation.log."
        : "Measure more.";
  }

  private boolean isExplained() {
    return attributions.stream().anyMatch(of -> !of.named().isEmpty());
  }

  private boolean failsOnBothSides() {
    return judgement.loads().stream().anyMatch(LoadJudgement::failsOnBothSides);
  }

  private boolean hasWarning() {
    return judgement.loads().stream().anyMatch(LoadJudgement::warnsOfFailures);
  }

  /** A gain that no part of the services' time or CPU has a share in. */
  private boolean isOutside() {
    return Stream.iterate(0, i -> i < attributions.size(), i -> i + 1)
        .filter(i -> judgement.loads().get(i).finding() == Finding.IMPROVED)
        .allMatch(i -> CauseText.isGainOutside(judgement.loads().get(i), attributions.get(i)));
  }

  /** Whether the candidate misses an objective that the baseline meets. */
  private boolean isBroken() {
    return judgement.loads().stream().anyMatch(load -> !missed(load, false).isEmpty());
  }

  private static String missed(LoadJudgement load, boolean byBoth) {
    return ObjectiveText.missed(
        load.objectives().stream().filter(of -> load.isMissedByBoth(of) == byBoth).toList());
  }

  private String missed(boolean byBoth) {
    return judgement.loads().stream()
        .map(load -> missed(load, byBoth))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private String objectives() {
    String broken = missed(false);
    String before = missed(true);
    String unknown =
        judgement.loads().stream()
            .flatMap(load -> load.objectives().stream())
            .filter(of -> of.outcome() == Outcome.NOT_KNOWN)
            .map(ObjectiveText::withFigure)
            .collect(Collectors.joining("; "));
    return Stream.of(
            sentence(" The candidate misses an objective: ", broken, afterBroken()),
            sentence(" Both sides miss an objective: ", before, "; the baseline already did."),
            sentence(" An objective cannot be judged: ", unknown, "."))
        .collect(Collectors.joining());
  }

  private String afterBroken() {
    return judgement.verdict() == Verdict.INCONCLUSIVE
        ? "; these data do not show whether the change is the cause."
        : ".";
  }

  private static String sentence(String start, String text, String end) {
    return text.isEmpty() ? "" : start + text + end;
  }
}
