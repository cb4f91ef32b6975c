package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import verdict.diagnosis.Finding;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.statistics.FailureCounts;

/** What was there before the change: the whole, every endpoint, and its signs of a bottleneck. */
final class BaselineSection {
  private BaselineSection() {}

  static String overview(ComparisonReport report) {
    return report.loads().stream()
        .map(load -> MarkdownText.escape(sentence(report, load)) + "\n")
        .collect(Collectors.joining("\n", "## Baseline performance\n\n", ""));
  }

  private static String sentence(ComparisonReport report, LoadReport load) {
    StringBuilder text =
        new StringBuilder(report.isValid() ? "At " : "INVALID, not to be quoted: at ");
    text.append(load.name()).append(": ");
    SideFigures figures = SideFigures.baseline(load);
    for (Metric metric : SideFigures.OVERALL) {
      figures
          .ofAll(metric)
          .map(value -> Figures.text(metric.unit(), value))
          .ifPresent(
              value -> text.append(ChangeText.name(metric)).append(' ').append(value).append(", "));
    }
    return text.append("failures ").append(failures(load)).append('.').toString();
  }

  private static String failures(LoadReport load) {
    long failed = load.baseline().allFailed();
    long sent = load.baseline().succeeded() + failed;
    return load.judgement()
        .failures()
        .map(of -> of.change().counts().baseline())
        .or(() -> sent > 0 ? Optional.of(new FailureCounts.Count(failed, sent)) : Optional.empty())
        .map(FailureText::side)
        .orElse("not known, there was no request");
  }

  static List<Section> sections(ComparisonReport report) {
    List<Section> sections = new ArrayList<>();
    for (LoadReport load : report.loads()) {
      if (!load.baseline().sent().isEmpty()) { // or there are printed figures alone
        String title = "Every endpoint of the baseline at " + load.name();
        sections.add(new Section(title, Rank.ENDPOINTS, table(load)));
      }
    }
    if (report.baseline().run().isPresent()) {
      sections.add(signs(report.baselineFindings()));
    }
    return sections;
  }

  private static String table(LoadReport load) {
    List<String> headings = new ArrayList<>(List.of("request", "n"));
    SideFigures.TIMES.forEach(metric -> headings.add(ChangeText.name(metric)));
    headings.add("failures");
    MarkdownTable table = new MarkdownTable(1, headings);
    SideFigures figures = SideFigures.baseline(load);
    for (Map.Entry<String, Long> sent : load.baseline().sent().entrySet()) {
      List<String> row = new ArrayList<>(List.of(sent.getKey(), Figures.count(sent.getValue())));
      for (Metric metric : SideFigures.TIMES) {
        row.add(
            figures
                .ofRequest(sent.getKey(), metric)
                .map(value -> Figures.text(metric.unit(), value))
                .orElse(Figures.NONE));
      }
      row.add(Figures.count(load.baseline().failed(sent.getKey())));
      table.row(row);
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
