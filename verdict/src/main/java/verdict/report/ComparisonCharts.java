package verdict.report;

import java.util.ArrayList;
import java.util.List;
import verdict.analysis.ChangeText;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.LoadAnalysis;
import verdict.analysis.TimedBlock;
import verdict.judgement.JudgedChange;
import verdict.report.chart.BlocksChart;
import verdict.report.chart.Chart;
import verdict.report.chart.Labels;
import verdict.report.chart.PercentileChart;
import verdict.report.chart.RoundsChart;
import verdict.report.chart.ServiceTimesChart;
import verdict.report.chart.ShiftChart;
import verdict.statistics.Change;
import verdict.statistics.PercentileCurve;

/** What the page of a comparison shows beside its tables, as far as the results can tell. */
final class ComparisonCharts {
  private final LoadAnalysis of;
  private final Labels labels;
  private final String id;

  private ComparisonCharts(ComparisonAnalysis report, LoadAnalysis of, int number) {
    this.of = of;
    this.labels = new Labels(report.baseline(), report.candidate());
    this.id = "load-" + number;
  }

  /** A part of the page; empty when nothing can be drawn. */
  static String html(ComparisonAnalysis report) {
    StringBuilder html = new StringBuilder();
    List<LoadAnalysis> loads = report.loads();
    for (int i = 0; i < loads.size(); i++) {
      String load = loads.get(i).name();
      List<Chart> charts = new ComparisonCharts(report, loads.get(i), i + 1).charts();
      if (loads.size() > 1) {
        charts.replaceAll(chart -> chart.at(load));
      }
      String heading =
          "At a glance, " + load + (report.isValid() ? "" : ": INVALID, not to be quoted");
      html.append(Chart.section(heading, charts));
    }
    return html.toString();
  }

  private List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    if (of.units() == 0) {
      return charts;
    }
    if (of.paired()) { // runs of one side have no partner to differ from
      List<RoundsChart.Row> rows = rows();
      if (!rows.isEmpty()) {
        charts.add(RoundsChart.of(id + "-rounds", rows));
      }
    }
    PercentileCurve curve = of.percentiles();
    if (PercentileChart.canDraw(curve.baseline())) {
      charts.add(PercentileChart.of(id + "-percentiles", labels, curve));
      ShiftChart.of(id + "-deciles", curve).ifPresent(charts::add);
    }
    ServiceTimesChart.of(
            id + "-services", labels, of.serviceTimes().baseline(), of.serviceTimes().candidate())
        .ifPresent(charts::add);
    List<TimedBlock> blocks = of.timedBlocks().stream().filter(TimedBlock::hasSucceeded).toList();
    if (!blocks.isEmpty()) {
      charts.add(BlocksChart.of(id + "-blocks", labels, blocks));
    }
    return charts;
  }

  private List<RoundsChart.Row> rows() {
    return of.gate().stream()
        .filter(judged -> judged.change().scale() == Change.Scale.LOG_RATIO)
        .map(this::row)
        .toList();
  }

  private RoundsChart.Row row(JudgedChange judged) {
    String words =
        "%s %s [%s]"
            .formatted(
                ChangeText.name(judged.change().key()),
                ChangeText.estimate(judged),
                of.interval(judged));
    return new RoundsChart.Row(
        ChangeText.name(judged.change().key()),
        RoundsChart.Row.shifts(judged.change()),
        judged.change().test().estimate(),
        judged.interval(),
        judged.marginShift().orElse(0),
        words);
  }
}
