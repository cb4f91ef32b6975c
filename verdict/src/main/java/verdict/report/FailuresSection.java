package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import verdict.sample.Figures;
import verdict.statistics.FailureCounts;

/** Which requests failed, and how; nothing where none did. */
final class FailuresSection {
  private FailuresSection() {}

  static List<Section> sections(ComparisonReport report) {
    List<Section> sections = new ArrayList<>();
    for (LoadReport load : report.loads()) {
      List<Map.Entry<String, String>> failures =
          RequestCounts.failures(load.baseline(), load.candidate());
      if (!failures.isEmpty()) {
        String title = "Failures by kind at " + load.name();
        sections.add(new Section(title, Rank.FAILURES, table(report, load, failures)));
      }
    }
    return sections;
  }

  private static String table(
      ComparisonReport report, LoadReport load, List<Map.Entry<String, String>> failures) {
    MarkdownTable table =
        new MarkdownTable(
            2, List.of("request", "failure", report.baselineLabel(), report.candidateLabel()));
    for (Map.Entry<String, String> failure : failures) {
      String name = failure.getKey();
      String kind = failure.getValue();
      table.row(
          name, kind, share(load.baseline(), name, kind), share(load.candidate(), name, kind));
    }
    return table.markdown();
  }

  private static String share(RequestCounts side, String name, String kind) {
    long sent = side.sent(name);
    return sent == 0
        ? Figures.NONE
        : FailureText.side(new FailureCounts.Count(side.failed(name, kind), sent));
  }
}
