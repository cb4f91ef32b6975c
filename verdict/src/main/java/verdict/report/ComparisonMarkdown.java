package verdict.report;

import java.util.stream.Collectors;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Invalidity;
import verdict.judgement.LoadJudgement;
import verdict.judgement.Verdict;

/** Renders a comparison as GitHub-flavoured Markdown: the answer first, then what it rests on. */
public final class ComparisonMarkdown {
  private ComparisonMarkdown() {}

  public static String render(ComparisonReport report) {
    return overview(report) + "\n" + details(report);
  }

  /** What the answer rests on. */
  static String details(ComparisonReport report) {
    return String.join(
                "\n",
                AdvisorySection.markdown(report),
                RoundsSection.markdown(report),
                FindingsSection.markdown(report.findings()),
                ComparisonDoubts.markdown(report),
                ComparisonEnvironment.markdown(report))
            .stripTrailing()
        + "\n";
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
