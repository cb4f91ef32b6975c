package verdict.report;

import java.util.List;
import java.util.stream.Collectors;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.RunAnalysis;

/** What the answer says nothing of: a reviewer must not read it as more than it is. */
final class NotTestedSection {
  private NotTestedSection() {}

  static Section of(ComparisonAnalysis report) {
    return section(report.notTested());
  }

  static Section of(RunAnalysis report) {
    return section(report.notTested());
  }

  private static Section section(List<String> lines) {
    String list =
        lines.stream()
            .map(line -> "- " + MarkdownText.escape(line) + "\n")
            .collect(Collectors.joining());
    return new Section("Not tested", Rank.ALWAYS, list);
  }
}
