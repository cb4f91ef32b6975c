package verdict.report;

import java.util.Comparator;
import java.util.List;
import verdict.analysis.ComparisonAnalysis;
import verdict.diagnosis.Finding;
import verdict.sample.Figures;

/** What the rules saw, and what to do about it. */
final class FindingsSection {
  private FindingsSection() {}

  /** Of a run, which every rule could look at. */
  static Section of(List<Finding> findings) {
    return section("Findings", findings, List.of());
  }

  /** Of the candidate, what is not in the baseline first. */
  static Section ofCandidate(ComparisonAnalysis report) {
    String name = "Findings in the candidate";
    return report.measured().candidate().isMeasuredHere()
        ? section(name, report.findings(), report.baselineFindings())
        : new Section(
            name + ": not checked",
            Rank.IMPORTANT,
            "The rules need runs of this toolkit, which record what the services did.\n");
  }

  private static Section section(String name, List<Finding> findings, List<Finding> baseline) {
    long before = findings.stream().filter(baseline::contains).count();
    String title =
        findings.isEmpty()
            ? name + ": no sign of a known bottleneck"
            : name
                + ": "
                + Figures.things(findings.size(), "sign")
                + " of a bottleneck"
                + (before == 0 ? "" : ", " + before + " the same in the baseline");
    return new Section(title, Rank.IMPORTANT, markdown(findings, baseline));
  }

  private static String markdown(List<Finding> findings, List<Finding> baseline) {
    if (findings.isEmpty()) {
      return "No rule fired. That does not mean that nothing is wrong.\n";
    }
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (Finding finding :
        findings.stream().sorted(Comparator.comparing(baseline::contains)).toList()) {
      number++;
      text.append(number)
          .append(". **")
          .append(MarkdownText.escape(finding.subject()))
          .append("** (")
          .append(finding.rule())
          .append(baseline.contains(finding) ? ", the same in the baseline): " : "): ")
          .append(MarkdownText.escape(finding.seen()))
          .append("\n   - Likely cause: ")
          .append(MarkdownText.escape(finding.likelyCause()))
          .append("\n   - Next step: ")
          .append(MarkdownText.escape(finding.nextStep()))
          .append('\n');
    }
    return text.toString();
  }
}
