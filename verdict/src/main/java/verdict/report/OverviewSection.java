package verdict.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.analysis.ChangeText;
import verdict.analysis.ObjectiveText;
import verdict.analysis.RunAnalysis;
import verdict.analysis.RunMeasured;
import verdict.sample.Figures;
import verdict.sample.Metric;

/** The first screen: what was decided, and one table. */
final class OverviewSection {
  private OverviewSection() {}

  static String markdown(RunAnalysis report) {
    StringBuilder text = new StringBuilder("# Performance: ");
    text.append(MarkdownText.escape(report.title())).append("\n\n**").append(report.headline());
    text.append(report.isValid() ? "**\n\n" : ": " + reason(report) + "**\n\n");
    text.append("What to do: ").append(MarkdownText.escape(report.advice())).append("\n\n");
    if (report.isValid()) {
      text.append(table(report)).append('\n');
      text.append("Objectives: ").append(objectives(report)).append(".\n\n");
      text.append(reason(report)).append('\n');
    }
    return text.toString();
  }

  private static String reason(RunAnalysis report) {
    return MarkdownText.escape(report.reason());
  }

  private static String objectives(RunAnalysis report) {
    return report.objectives().stream()
        .map(ObjectiveText::withTick)
        .map(MarkdownText::escape)
        .collect(Collectors.joining(", "));
  }

  private static String table(RunAnalysis report) {
    RunMeasured run = report.candidate();
    MarkdownTable table = new MarkdownTable(1, List.of("all requests", "value"));
    Stream.of(Metric.MEAN, Metric.P95, Metric.P99)
        .forEach(metric -> table.row(ChangeText.name(metric), Figures.text(run.figure(metric))));
    table.row(
        "throughput, of the target rate",
        Figures.text(run.figure(Metric.THROUGHPUT))
            + " of "
            + Figures.text(run.figure(Metric.ARRIVAL_RATE)));
    run.figure(Metric.CPU_PER_REQUEST)
        .ifPresent(of -> table.row("CPU per request, " + run.allServices(), Figures.text(of)));
    return table.markdown();
  }
}
