package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import verdict.analysis.ChangeText;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.FailureText;
import verdict.analysis.LoadAnalysis;
import verdict.analysis.RequestsOfSide;
import verdict.diagnosis.Finding;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.statistics.FailureCounts;

/** The system before the change: all requests, every endpoint, and signs of a bottleneck. */
final class BaselineSection {
  private BaselineSection() {}

  static String overview(ComparisonAnalysis report) {
    return report.loads().stream()
        .map(load -> MarkdownText.escape(sentence(report, load)) + "\n")
        .collect(Collectors.joining("\n", "## Baseline performance\n\n", ""));
  }

  private static String sentence(ComparisonAnalysis report, LoadAnalysis load) {
    StringBuilder text =
        new StringBuilder(report.isValid() ? "At " : "INVALID, not to be quoted: at ");
    text.append(load.name()).append(": ");
    for (Metric metric : RequestsOfSide.OVERALL) {
      load.allRequests()
          .baseline()
          .value(metric)
          .map(value -> Figures.text(metric.unit(), value))
          .ifPresent(
              value -> text.append(ChangeText.name(metric)).append(' ').append(value).append(", "));
    }
    return text.append("failures ").append(failures(load)).append('.').toString();
  }

  private static String failures(LoadAnalysis load) {
    RequestsOfSide all = load.allRequests().baseline();
    return load.failures()
        .map(of -> of.change().counts().baseline())
        .or(
            () ->
                all.n() > 0
                    ? Optional.of(new FailureCounts.Count(all.failed(), all.n()))
                    : Optional.empty())
        .map(FailureText::side)
        .orElse("unknown, there was no request");
  }

  static List<Section> sections(ComparisonAnalysis report) {
    List<Section> sections = new ArrayList<>();
    for (LoadAnalysis load : report.loads()) {
      if (load.isBaselineCounted()) { // or there are printed figures alone
        String title = "Every endpoint of the baseline at " + load.name();
        sections.add(new Section(title, Rank.ENDPOINTS, table(load)));
      }
    }
    if (report.measured().baseline().isMeasuredHere()) {
      sections.add(signs(report.baselineFindings()));
    }
    return sections;
  }

  private static String table(LoadAnalysis load) {
    List<String> headings = new ArrayList<>(List.of("request", "n"));
    RequestsOfSide.TIMES.forEach(metric -> headings.add(ChangeText.name(metric)));
    headings.add("failures");
    MarkdownTable table = new MarkdownTable(1, headings);
    for (LoadAnalysis.Endpoint endpoint : load.endpoints()) {
      RequestsOfSide was = endpoint.baseline();
      if (was.n() > 0) {
        List<String> row = new ArrayList<>(List.of(endpoint.request(), Figures.count(was.n())));
        for (Metric metric : RequestsOfSide.TIMES) {
          row.add(
              was.value(metric)
                  .map(value -> Figures.text(metric.unit(), value))
                  .orElse(Figures.NONE));
        }
        row.add(Figures.count(was.failed()));
        table.row(row);
      }
    }
    return table.markdown();
  }

  private static Section signs(List<Finding> findings) {
    if (findings.isEmpty()) {
      return new Section(
          "Signs of a bottleneck in the baseline: none", Rank.SIGNS, "No rule fired.\n");
    }
    String lines =
        findings.stream()
            .map(of -> of.rule() + " in " + of.subject() + ": " + of.seen())
            .map(line -> "- " + MarkdownText.escape(line) + "\n")
            .collect(Collectors.joining());
    return new Section(
        "Signs of a bottleneck in the baseline: " + findings.size(), Rank.SIGNS, lines);
  }
}
