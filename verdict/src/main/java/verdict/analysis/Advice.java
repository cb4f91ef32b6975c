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
import verdict.statistics.TimePart;

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
          + " No figure of this comparison may be quoted as a result.";
    }
    if (isAaTest) {
      return aaTest();
    }
    return onSpeed() + objectives();
  }

  private String aaTest() {
    return switch (judgement.verdict()) {
      case REGRESSED, IMPROVED ->
          "Do not act on it. Both sides are the same build: this is a false positive, or the machine"
              + " treats the sides differently. At most 1 of 20 A/A tests may end like this.";
      case NO_CHANGE -> "Nothing. Both sides are the same build, and no difference was found.";
      case INCONCLUSIVE, INVALID ->
          "Nothing to decide: both sides are the same build. " + measureMore();
    };
  }

  private String onSpeed() {
    return switch (judgement.verdict()) {
      case REGRESSED ->
          isExplained()
              ? "Do not merge. Fix the cause above or revert, then measure again."
              : "Do not merge. Find the cause or revert, then measure again.";
      case IMPROVED ->
          isBroken()
              ? "Do not merge yet."
              : isOutside()
                  ? "Find out what else changed before you claim it. The services did not get"
                      + " faster: the gain lies outside of them, in the network or the load"
                      + " generator."
                  : "Merge, and attach this report.";
      case NO_CHANGE ->
          isBroken()
              ? "Do not merge yet."
              : "No performance objection. If speed was the purpose, the change did not help.";
      case INCONCLUSIVE ->
          isBroken() || hasWarning() ? "Do not merge yet. " + open() : "No result yet. " + open();
      case INVALID -> throw new IllegalStateException("what is invalid has advice of its own");
    };
  }

  private String open() {
    return hasWarning()
        ? "Find out which requests fail, and why (Failures by kind)."
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
    return judgement.loads().stream()
            .flatMap(load -> load.gated(Gate.MEAN).stream())
            .anyMatch(mean -> mean.finding().isEmpty())
        ? "Compare files that have every request, such as simulation.log."
        : "Measure more rounds or runs, or make a larger change.";
  }

  private boolean isExplained() {
    return attributions.stream().anyMatch(of -> !of.named().isEmpty());
  }

  private boolean hasWarning() {
    return judgement.loads().stream().anyMatch(LoadJudgement::warnsOfFailures);
  }

  /** A gain that no part of the services' time or CPU has a share in. */
  private boolean isOutside() {
    return Stream.iterate(0, i -> i < attributions.size(), i -> i + 1)
        .filter(i -> judgement.loads().get(i).finding() == Finding.IMPROVED)
        .allMatch(i -> isOutside(judgement.loads().get(i), attributions.get(i)));
  }

  private static boolean isOutside(LoadJudgement load, Attribution attribution) {
    return !attribution.named().isEmpty()
        && attribution.named().stream()
            .allMatch(part -> part.part().kind() == TimePart.Kind.OUTSIDE)
        && load.gated(Gate.CPU_PER_REQUEST)
            .flatMap(cpu -> cpu.finding())
            .filter(Finding.IMPROVED::equals)
            .isEmpty();
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
            sentence(" Both sides miss an objective: ", before, "; this change did not break it."),
            sentence(" An objective cannot be judged: ", unknown, "."))
        .collect(Collectors.joining());
  }

  private String afterBroken() {
    return judgement.verdict() == Verdict.INCONCLUSIVE
        ? "; whether this change is the cause is not shown."
        : ".";
  }

  private static String sentence(String start, String text, String end) {
    return text.isEmpty() ? "" : start + text + end;
  }
}
