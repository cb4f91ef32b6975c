package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import verdict.diagnosis.Blame;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Invalidity;
import verdict.judgement.LoadJudgement;
import verdict.judgement.Verdict;

/** Renders a comparison as GitHub-flavoured Markdown: the answer first, then what it rests on. */
public final class ComparisonMarkdown {
  private ComparisonMarkdown() {}

  /** As it fits into a comment of a pull request. */
  public static String render(ComparisonReport report) {
    List<Section> sections = new ArrayList<>(List.of(Section.kept(overview(report))));
    sections.addAll(details(report));
    return FittedMarkdown.of(sections);
  }

  /** What the answer rests on. */
  static List<Section> details(ComparisonReport report) {
    List<Section> sections = new ArrayList<>(AdvisorySection.sections(report));
    sections.addAll(RoundsSection.sections(report));
    sections.add(Section.kept(FindingsSection.markdown(report.findings())));
    sections.add(Section.kept(ComparisonDoubts.markdown(report)));
    sections.add(Section.kept(NotTestedSection.markdown(report)));
    sections.addAll(ComparisonEnvironment.sections(report));
    return sections;
  }

  /** The answer. */
  static String overview(ComparisonReport report) {
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
    VerdictLines.settling(judgement)
        .forEach(line -> text.append(MarkdownText.escape(line)).append("\n\n"));
    text.append(MarkdownText.escape(advice(judgement))).append("\n\n");
    for (LoadJudgement load : judgement.loads()) {
      text.append(GateSection.markdown(report, load)).append('\n');
      String moved = MovedLine.of(Blame.of(load.comparison()));
      if (!moved.isEmpty() && judgement.verdict() != Verdict.INVALID) {
        text.append(MarkdownText.escape(moved)).append("\n\n");
      }
    }
    return text.toString();
  }

  /** What to do, for a reader who knows no statistics. */
  static String advice(ComparisonJudgement judgement) {
    String objectives =
        judgement.objectivesMet() || judgement.verdict() == Verdict.INVALID
            ? ""
            : " The candidate misses an objective, see below.";
    return switch (judgement.verdict()) {
          case REGRESSED -> "What to do: revert, or find the cause and measure again.";
          case IMPROVED -> "What to do: include it, with this report.";
          case NO_CHANGE ->
              "What to do: as far as speed goes it can be merged; it makes no difference worth acting"
                  + " on.";
          case INCONCLUSIVE ->
              "What to do: do not call it a result; measure more, or a larger change.";
          case INVALID -> "What to do: remove the cause and measure again.";
        }
        + objectives;
  }

  static String objectives(LoadJudgement load) {
    return load.objectives().stream()
        .map(OverviewSection::objective)
        .collect(Collectors.joining("; "));
  }
}
