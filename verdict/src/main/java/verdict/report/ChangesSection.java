package verdict.report;

import java.util.List;
import java.util.stream.Collectors;
import verdict.analysis.ComparisonAnalysis;
import verdict.judgement.SideDifference;

/**
 * What differs on purpose, as far as the measurements know; why it should help, only people know.
 */
final class ChangesSection {
  // It shows to whoever edits the description, and to nobody else.
  private static final String FOR_THE_AUTHOR =
      "<!-- One cause, one change: say what it does, and why it should help. -->\n";

  private ChangesSection() {}

  static Section of(ComparisonAnalysis report) {
    String was = report.measured().baseline().commitText();
    String is = report.measured().candidate().commitText();
    String commits =
        was.equals(is)
            ? "Both sides: " + was + "."
            : report.baselineName() + ": " + was + ". " + report.candidateName() + ": " + is + ".";
    return Section.always(
        "## Changes made\n\n"
            + FOR_THE_AUTHOR
            + "\n"
            + MarkdownText.escape(commits)
            + "\n"
            + settings(report.differences()));
  }

  private static String settings(List<SideDifference> differences) {
    String lines =
        differences.stream()
            .filter(of -> of.allowance() == SideDifference.Allowance.UNDER_TEST)
            .map(
                of -> of.setting() + ": " + of.baseline() + " before, " + of.candidate() + " after")
            .map(line -> "- " + MarkdownText.escape(line) + "\n")
            .collect(Collectors.joining());
    return lines.isEmpty() ? "" : "\n" + lines;
  }
}
