package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.analysis.RunAnalysis;
import verdict.analysis.RunMeasured;
import verdict.analysis.RunsAnalysis;
import verdict.analysis.TimedBlock;
import verdict.report.chart.BlocksChart;
import verdict.report.chart.Chart;
import verdict.report.chart.PercentileChart;
import verdict.report.chart.ServiceTimesChart;
import verdict.statistics.PercentileCurve.SideValue;

/** What the page of a run, or of several, shows beside its tables, as far as results can tell. */
final class RunCharts {
  private RunCharts() {}

  /** A part of the page of one run; empty when nothing can be drawn. */
  static String html(RunAnalysis report) {
    return html(report.isValid(), charts(report));
  }

  /** The same of several runs. */
  static String html(RunsAnalysis report) {
    return html(
        report.runs().stream().allMatch(RunAnalysis::isValid),
        percentiles(report.runs()).stream().toList());
  }

  private static Optional<Chart> percentiles(List<RunAnalysis> runs) {
    return PercentileChart.ofRuns(
        "percentiles", runs.stream().map(run -> curve(run.candidate())).toList());
  }

  private static SortedMap<Double, SideValue> curve(RunMeasured run) {
    TreeMap<Double, SideValue> byRank = new TreeMap<>();
    run.percentiles()
        .forEach(of -> byRank.put(of.rank(), new SideValue(of.milliseconds(), Optional.empty())));
    return byRank;
  }

  private static String html(boolean isValid, List<Chart> charts) {
    return isValid
        ? Chart.section("At a glance", charts)
        : Chart.section(
            "At a glance: INVALID, not to be quoted",
            charts.stream().map(Chart::withoutFinding).toList());
  }

  private static List<Chart> charts(RunAnalysis report) {
    List<Chart> charts = new ArrayList<>(percentiles(List.of(report)).stream().toList());
    ServiceTimesChart.ofRun("services", report.candidate().serviceTimes()).ifPresent(charts::add);
    report
        .candidate()
        .timedBlock()
        .filter(TimedBlock::hasSucceeded)
        .ifPresent(run -> charts.add(BlocksChart.ofRun("over-time", run)));
    return charts;
  }
}
