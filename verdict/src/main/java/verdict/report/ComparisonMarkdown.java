package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.LoadAnalysis;
import verdict.analysis.SettlingText;
import verdict.analysis.VerdictLines;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Gate;
import verdict.judgement.Invalidity;
import verdict.judgement.LoadJudgement;
import verdict.judgement.ObjectiveOutcome;

/** Renders a comparison as GitHub-flavoured Markdown: the answer first, then what it rests on. */
public final class ComparisonMarkdown {
  private ComparisonMarkdown() {}

  /** As it fits into a comment of a pull request. */
  public static String render(ComparisonAnalysis report) {
    List<Section> sections = new ArrayList<>(List.of(Section.kept(overview(report))));
    sections.addAll(details(report));
    return FittedMarkdown.of(sections);
  }

  /** What the answer rests on, in the parts that a description of a pull request has. */
  static List<Section> details(ComparisonAnalysis report) {
    List<Section> sections = new ArrayList<>();
    sections.add(Section.kept(BaselineSection.overview(report)));
    sections.addAll(measured(report, BaselineSection.sections(report)));
    sections.add(ChangesSection.of(report));
    sections.add(Section.kept("## Results\n"));
    sections.addAll(measured(report, everyRequest(report)));
    sections.addAll(measured(report, AdvisorySection.sections(report)));
    sections.addAll(measured(report, PercentilesSection.sections(report)));
    sections.addAll(measured(report, FailuresSection.sections(report)));
    sections.addAll(measured(report, RoundsSection.sections(report)));
    sections.add(
        FindingsSection.ofCandidate(report.findings(), report.candidate().run().isPresent()));
    sections.add(ComparisonDoubts.of(report));
    sections.add(Section.kept("## Methodology\n"));
    sections.addAll(ComparisonEnvironment.sections(report));
    sections.add(NotTestedSection.of(report));
    return sections;
  }

  /** Of one run a side, where the first screen does not have them all. */
  private static List<Section> everyRequest(ComparisonAnalysis report) {
    return report.judgement().isOneRunASide()
        ? report.loads().stream()
            .flatMap(load -> new OneRunSection(report, load).everyRequest().stream())
            .toList()
        : List.of();
  }

  private static List<Section> measured(ComparisonAnalysis report, List<Section> sections) {
    return Section.measured(report.isValid(), sections);
  }

  /** The answer. */
  static String overview(ComparisonAnalysis report) {
    ComparisonJudgement judgement = report.judgement();
    StringBuilder text = new StringBuilder();
    text.append("# ").append(MarkdownText.escape(report.title())).append("\n\n");
    for (String line : VerdictLines.of(judgement)) {
      text.append("**").append(MarkdownText.escape(line)).append("**\n\n");
    }
    for (Invalidity other :
        judgement
            .invalidities()
            .subList(
                Math.min(1, judgement.invalidities().size()), judgement.invalidities().size())) {
      text.append("- INVALID, too: ")
          .append(MarkdownText.escape(other.found() + " " + other.cure()))
          .append('\n');
    }
    text.append(judgement.invalidities().size() > 1 ? "\n" : "");
    SettlingText.of(judgement)
        .forEach(line -> text.append(MarkdownText.escape(line)).append("\n\n"));
    text.append(MarkdownText.escape(advice(judgement))).append("\n\n");
    text.append(judgement.isOneRunASide() ? oneRunASide(report) : GateSection.markdown(report));
    return text.toString();
  }

  private static String oneRunASide(ComparisonAnalysis report) {
    StringBuilder text = new StringBuilder();
    for (LoadAnalysis load : report.loads()) {
      text.append(new OneRunSection(report, load).markdown());
      String objectives = objectives(load.judgement());
      if (!objectives.isEmpty()) {
        text.append(MarkdownText.escape("Objectives of the candidate: " + objectives + "."))
            .append("\n\n");
      }
    }
    return text.toString();
  }

  /** What to do, for a reader who knows no statistics. */
  static String advice(ComparisonJudgement judgement) {
    String missed =
        judgement.loads().stream()
            .map(load -> OverviewSection.missed(load.objectives()))
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
            .map(OverviewSection::objective)
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

  /** What came of each; empty when nobody set one. */
  static String objectives(LoadJudgement load) {
    return load.objectives().stream()
        .map(OverviewSection::objective)
        .collect(Collectors.joining("; "));
  }
}
