package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import verdict.analysis.ChangeText;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.LoadAnalysis;
import verdict.analysis.TimedBlock;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.report.chart.BlocksChart;
import verdict.report.chart.Chart;
import verdict.report.chart.Labels;
import verdict.report.chart.PercentileChart;
import verdict.report.chart.RoundsChart;
import verdict.report.chart.ServiceTimesChart;
import verdict.report.chart.ShiftChart;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.statistics.Change;
import verdict.statistics.PercentileCurve;

/** What the page of a comparison shows beside its tables, as far as the results can tell. */
final class ComparisonCharts {
  private final LoadAnalysis of;
  private final Labels labels;
  private final String id;
  private final String level;

  private ComparisonCharts(ComparisonAnalysis report, LoadAnalysis of, int number) {
    this.of = of;
    this.labels = new Labels(report.baseline(), report.candidate());
    this.id = "load-" + number;
    this.level = ChangeText.level(1 - report.alpha());
  }

  /** A part of the page; empty when nothing can be drawn. */
  static String html(ComparisonAnalysis report) {
    StringBuilder html = new StringBuilder();
    for (LoadAnalysis of : report.worstFirst()) { // as on the first screen
      String load = of.name();
      int number = report.loads().indexOf(of) + 1;
      List<Chart> charts = new ComparisonCharts(report, of, number).charts();
      if (report.loads().size() > 1) {
        charts.replaceAll(chart -> chart.at(load));
      }
      if (!report.isValid()) {
        charts.replaceAll(Chart::withoutFinding);
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
      rounds().ifPresent(charts::add);
    }
    PercentileCurve curve = of.percentiles();
    if (PercentileChart.canDraw(curve.baseline())) {
      charts.add(PercentileChart.of(id + "-percentiles", labels, curve));
      ShiftChart.of(id + "-deciles", curve).ifPresent(charts::add);
    }
    ServiceTimesChart.of(id + "-services", labels, of.serviceTimes(), changedServices())
        .ifPresent(charts::add);
    List<TimedBlock> blocks = of.timedBlocks().stream().filter(TimedBlock::hasSucceeded).toList();
    if (!blocks.isEmpty()) {
      charts.add(BlocksChart.of(id + "-blocks", labels, blocks));
    }
    return charts;
  }

  private Optional<Chart> rounds() {
    List<JudgedChange> drawn =
        of.gate().stream()
            .filter(judged -> judged.change().scale() == Change.Scale.LOG_RATIO)
            // A count hardly varies from round to round, and can be many times as large.
            .filter(judged -> judged.gate().filter(Gate::isCount).isEmpty())
            .toList();
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    String bounds =
        drawn.stream().anyMatch(ComparisonCharts::isNoChange)
            ? " (NO CHANGE: the bounds of two one-sided tests at " + level + ")"
            : "";
    return Optional.of(
        RoundsChart.of(
            id + "-rounds",
            new RoundsTitle(of, drawn).text(),
            "the " + level + " CI" + bounds,
            of.unit().word(),
            drawn.stream().map(this::row).toList()));
  }

  private static boolean isNoChange(JudgedChange judged) {
    return judged.finding().filter(JudgedChange.Finding.NO_CHANGE::equals).isPresent();
  }

  /** Absent when no change of a service's time could be judged. */
  private Optional<Set<String>> changedServices() {
    List<JudgedChange> judged =
        of.advisory().stream()
            .filter(change -> change.change().key().metric() == Metric.SERVER_SIDE_MEAN)
            .filter(change -> change.finding().isPresent() && change.interval().isPresent())
            .toList();
    return judged.isEmpty()
        ? Optional.empty()
        : Optional.of(
            judged.stream()
                .filter(change -> change.finding().orElseThrow().isChange())
                .map(change -> change.change().key().subject())
                .collect(Collectors.toSet()));
  }

  private RoundsChart.Row row(JudgedChange judged) {
    return new RoundsChart.Row(
        ChangeText.name(judged.change().key()),
        RoundsChart.Row.shifts(judged.change()),
        judged.change().test().estimate(),
        // What the table prints, so that one level is on the screen.
        isNoChange(judged) ? judged.equivalence() : judged.interval(),
        judged.gated().orElseThrow().shift(),
        judged.finding().map(Figures::key).orElse("unclear"),
        ChangeText.name(judged.change().key()) + " " + of.change(judged));
  }
}
