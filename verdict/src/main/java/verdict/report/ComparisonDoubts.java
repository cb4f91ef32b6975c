package verdict.report;

import java.util.List;
import verdict.analysis.ComparisonAnalysis;
import verdict.judgement.SideDifference;

/** Why the figures need care, and where the sides are not alike. */
final class ComparisonDoubts {
  private ComparisonDoubts() {}

  static Section of(ComparisonAnalysis report) {
    return DoubtsSection.of(report.judgement(), differences(report));
  }

  private static String differences(ComparisonAnalysis report) {
    if (report.judgement().differences().isEmpty()) {
      return "All that is recorded of machine, JVM, load, scenario, data set, duration and settings is"
          + " the same on both sides.\n";
    }
    MarkdownTable table =
        new MarkdownTable(
            4, List.of("setting", report.baselineLabel(), report.candidateLabel(), "may"));
    for (SideDifference difference : report.judgement().differences()) {
      table.row(
          difference.setting(),
          difference.baseline(),
          difference.candidate(),
          switch (difference.allowance()) {
            case UNDER_TEST -> "differ: it is under test";
            case ACCEPTED -> "differ: it was accepted";
            case NONE -> "not differ (" + difference.kind().key() + ")";
          });
    }
    return "The sides differ in:\n\n" + table.markdown();
  }
}
