package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import verdict.diagnosis.Finding;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.statistics.Change;
import verdict.statistics.Comparison;
import verdict.statistics.FailureCounts;
import verdict.statistics.FigureKey;

/** What was there before the change: the whole, every endpoint, and its signs of a bottleneck. */
final class BaselineSection {
  private static final List<Metric> TIMES =
      List.of(Metric.MEAN, Metric.P50, Metric.P95, Metric.P99);

  private static final List<Metric> OVERALL =
      List.of(Metric.MEAN, Metric.P95, Metric.P99, Metric.CPU_PER_REQUEST);

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
    for (Metric metric : OVERALL) {
      FigureKey key = new FigureKey(FigureKey.Scope.ALL_REQUESTS, "", metric, "");
      typical(load.judgement().comparison(), key)
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

  /** As the table of changes has it; where the candidate has nothing to compare, of its blocks. */
  private static Optional<String> typical(Comparison comparison, FigureKey key) {
    List<Double> values =
        comparison.changes().stream()
            .filter(change -> change.key().equals(key))
            .findFirst()
            .map(Change::baseline)
            .orElseGet(
                () ->
                    comparison.comparedBaseline().stream()
                        .flatMap(block -> Optional.ofNullable(block.figures().get(key)).stream())
                        .map(Figure::value)
                        .toList());
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(Figures.text(key.metric().unit(), Change.typical(values)));
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
    TIMES.forEach(metric -> headings.add(ChangeText.name(metric)));
    headings.add("failures");
    MarkdownTable table = new MarkdownTable(1, headings);
    for (Map.Entry<String, Long> sent : load.baseline().sent().entrySet()) {
      List<String> row = new ArrayList<>(List.of(sent.getKey(), Figures.count(sent.getValue())));
      for (Metric metric : TIMES) {
        FigureKey key = new FigureKey(FigureKey.Scope.REQUEST, sent.getKey(), metric, "");
        row.add(typical(load.judgement().comparison(), key).orElse(Figures.NONE));
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
