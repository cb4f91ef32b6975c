package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.analysis.RunAnalysis;
import verdict.analysis.Turn;
import verdict.report.chart.BlocksChart;
import verdict.report.chart.Chart;
import verdict.report.chart.PercentileChart;
import verdict.report.chart.ServiceTimesChart;
import verdict.statistics.PercentileCurve;
import verdict.statistics.ServiceTimes;

/** What the page of a run, or of several, shows beside its tables, as far as results can tell. */
final class RunCharts {
  private RunCharts() {}

  /** A part of the page of one run; empty when nothing can be drawn. */
  static String html(RunAnalysis report) {
    return html(report.isValid(), charts(report));
  }

  /** The same of several runs. */
  static String html(RunsReport report) {
    return html(
        report.runs().stream().allMatch(RunAnalysis::isValid),
        percentiles(report.runs()).stream().toList());
  }

  private static Optional<Chart> percentiles(List<RunAnalysis> runs) {
    return PercentileChart.ofRuns(
        "percentiles", runs.stream().map(run -> PercentileCurve.ofRun(run.block())).toList());
  }

  private static String html(boolean isValid, List<Chart> charts) {
    return Chart.section("At a glance" + (isValid ? "" : ": INVALID, not to be quoted"), charts);
  }

  private static List<Chart> charts(RunAnalysis report) {
    List<Chart> charts = new ArrayList<>(percentiles(List.of(report)).stream().toList());
    ServiceTimesChart.ofRun("services", ServiceTimes.of(List.of(report.block())))
        .ifPresent(charts::add);
    Turn.ofRun(report.block().block()).stream()
        .filter(Turn::hasSucceeded)
        .forEach(run -> charts.add(BlocksChart.ofRun("over-time", run)));
    return charts;
  }
}
