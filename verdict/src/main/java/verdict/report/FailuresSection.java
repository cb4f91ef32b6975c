package verdict.report;

import java.util.ArrayList;
import java.util.List;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.FailureText;
import verdict.analysis.LoadAnalysis;
import verdict.sample.Figures;
import verdict.statistics.FailureCounts;

/** Which requests failed, and how; nothing where none did. */
final class FailuresSection {
  private FailuresSection() {}

  static List<Section> sections(ComparisonAnalysis report) {
    List<Section> sections = new ArrayList<>();
    for (LoadAnalysis load : report.loads()) {
      List<LoadAnalysis.FailuresOfKind> failures = load.failuresByKind();
      if (!failures.isEmpty()) {
        String title = "Failures by kind at " + load.name();
        sections.add(new Section(title, Rank.FAILURES, table(report, failures)));
      }
    }
    return sections;
  }

  private static String table(
      ComparisonAnalysis report, List<LoadAnalysis.FailuresOfKind> failures) {
    MarkdownTable table =
        new MarkdownTable(2, List.of("request", "failure", report.baseline(), report.candidate()));
    for (LoadAnalysis.FailuresOfKind of : failures) {
      table.row(
          of.request(),
          of.kind(),
          share(of.baselineFailed(), of.baseline()),
          share(of.candidateFailed(), of.candidate()));
    }
    return table.markdown();
  }

  private static String share(long failed, long sent) {
    return sent == 0 ? Figures.NONE : FailureText.side(new FailureCounts.Count(failed, sent));
  }
}
