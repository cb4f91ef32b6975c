package verdict.analysis;

import java.util.stream.Collectors;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Gate;
import verdict.judgement.ObjectiveOutcome;

/** What to do after a comparison, for a reader who knows no statistics. */
final class Advice {
  private Advice() {}

  static String of(ComparisonJudgement judgement) {
    String missed =
        judgement.loads().stream()
            .map(load -> ObjectiveText.missed(load.objectives()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "));
    if (!judgement.isValid()) {
      return adviceOnSpeed(judgement);
    }
    return missed.isEmpty()
        ? adviceOnSpeed(judgement) + notKnown(judgement)
        : "What to do: do not merge yet: " + missed + ". " + adviceOnMissing(judgement);
  }

  /** The objectives of which nobody can say whether they are met. */
  private static String notKnown(ComparisonJudgement judgement) {
    String open =
        judgement.loads().stream()
            .flatMap(load -> load.objectives().stream())
            .filter(of -> of.outcome() == ObjectiveOutcome.Outcome.NOT_KNOWN)
            .map(ObjectiveText::objective)
            .collect(Collectors.joining("; "));
    return open.isEmpty() ? "" : " But first see why an objective cannot be judged: " + open + ".";
  }

  private static String adviceOnSpeed(ComparisonJudgement judgement) {
    return switch (judgement.verdict()) {
      case REGRESSED -> "What to do: revert now, or find the cause and measure again.";
      case IMPROVED -> "What to do: include it in the pull request, with this report.";
      case NO_CHANGE ->
          "What to do: iterate or revert, unless it is worth having for another reason: it makes no"
              + " difference in speed worth acting on.";
      case INCONCLUSIVE ->
          judgement.isOneRunASide()
              ? "What to do: " + severalRuns(judgement)
              : isMeanTooCoarse(judgement)
                  ? "What to do: compare files that have every request, such as simulation.log."
                  : "What to do: measure more, as said above, or make a larger change; it is no"
                      + " result yet.";
      case INVALID -> "What to do: remove the cause and measure again.";
    };
  }

  private static String adviceOnMissing(ComparisonJudgement judgement) {
    return switch (judgement.verdict()) {
      case REGRESSED ->
          "The change makes something worse: revert now, or mend it and measure again.";
      case IMPROVED -> "That it improves something does not outweigh that.";
      case NO_CHANGE -> "In speed it makes no difference worth acting on.";
      case INCONCLUSIVE, INVALID ->
          "Whether the change is the cause is not shown: "
              + (judgement.isOneRunASide()
                  ? severalRuns(judgement)
                  : isMeanTooCoarse(judgement)
                      ? "compare files that have every request, such as simulation.log."
                      : "measure more, as said above.");
    };
  }

  private static String severalRuns(ComparisonJudgement judgement) {
    int runs = judgement.loads().stream().mapToInt(judgement::leastUnits).max().orElseThrow();
    return "measure each side at least "
        + runs
        + " times and name all runs of a side, joined by commas. scripts/verdict duet does all of"
        + " that for two git refs.";
  }

  private static boolean isMeanTooCoarse(ComparisonJudgement judgement) {
    return judgement.loads().stream()
        .flatMap(load -> load.gated(Gate.MEAN).stream())
        .anyMatch(mean -> mean.finding().isEmpty());
  }
}
