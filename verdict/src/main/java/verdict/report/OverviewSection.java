package verdict.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import verdict.analysis.ObjectiveText;
import verdict.analysis.RunAnalysis;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;

/** The first screen: what was decided, and one table. */
final class OverviewSection {
  private static final List<Metric> METRICS =
      List.of(
          Metric.MEAN,
          Metric.P50,
          Metric.P95,
          Metric.P99,
          Metric.MIN,
          Metric.MAX,
          Metric.THROUGHPUT,
          Metric.ARRIVAL_RATE,
          Metric.FAILURE_RATIO,
          Metric.CPU_PER_REQUEST);

  private OverviewSection() {}

  static String markdown(RunAnalysis report) {
    return "# Performance: "
        + MarkdownText.escape(report.title())
        + "\n\n**"
        + report.headline()
        + "** "
        + MarkdownText.escape(report.reason())
        + "\n\nObjectives: "
        + report.objectives().stream()
            .map(ObjectiveText::objective)
            .map(MarkdownText::escape)
            .collect(Collectors.joining("; "))
        + ".\n\n"
        + oneRun(report)
        + "\nWhat to do: "
        + MarkdownText.escape(report.advice())
        + "\n";
  }

  private static String oneRun(RunAnalysis report) {
    MarkdownTable table = new MarkdownTable(1, List.of("all requests", "value", "n"));
    for (Metric metric : METRICS) {
      Optional<Figure> figure = report.candidate().figure(metric);
      table.row(heading(metric), Figures.text(figure), n(metric, figure));
    }
    return table.markdown();
  }

  private static String n(Metric metric, Optional<Figure> figure) {
    return metric == Metric.ARRIVAL_RATE ? Figures.NONE : Figures.n(figure);
  }

  private static String heading(Metric metric) {
    return switch (metric) {
      case THROUGHPUT -> "throughput delivered";
      case ARRIVAL_RATE -> "arrival rate asked";
      case CPU_PER_REQUEST -> "CPU per request, all services (without PostgreSQL's)";
      default -> metric.heading();
    };
  }
}
