package verdict.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import verdict.judgement.JudgedChange;
import verdict.judgement.LoadJudgement;
import verdict.report.chart.BlocksChart;
import verdict.report.chart.Chart;
import verdict.report.chart.Labels;
import verdict.report.chart.PercentileChart;
import verdict.report.chart.RoundsChart;
import verdict.report.chart.ServiceTimesChart;
import verdict.report.chart.ShiftChart;
import verdict.run.RunDescription;
import verdict.run.Timeline;
import verdict.statistics.BlockFigures;
import verdict.statistics.Change;
import verdict.statistics.Comparison;
import verdict.statistics.PercentileCurve;
import verdict.statistics.ServiceTimes;

/** What the page of a comparison shows beside its tables, as far as the results can tell. */
final class ComparisonCharts {
  private final LoadJudgement load;
  private final PercentileCurve curve;
  private final Comparison comparison;
  private final Labels labels;
  private final String id;

  private ComparisonCharts(ComparisonReport report, LoadReport of, int number) {
    this.load = of.judgement();
    this.curve = of.percentiles();
    this.comparison = load.comparison();
    this.labels = new Labels(report.baselineLabel(), report.candidateLabel());
    this.id = "load-" + number;
  }

  /** A part of the page; empty when nothing can be drawn. */
  static String html(ComparisonReport report) {
    StringBuilder html = new StringBuilder();
    List<LoadReport> loads = report.loads();
    for (int i = 0; i < loads.size(); i++) {
      List<Chart> charts = new ComparisonCharts(report, loads.get(i), i + 1).charts();
      String heading =
          "At a glance, "
              + ComparisonReport.load(loads.get(i).judgement())
              + (report.isValid() ? "" : ": INVALID, not to be quoted");
      html.append(Chart.section(heading, charts));
    }
    return html.toString();
  }

  private List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    if (comparison.units() == 0) {
      return charts;
    }
    if (comparison.isPaired()) { // runs of one side have no partner to differ from
      List<RoundsChart.Row> rows = rows();
      if (!rows.isEmpty()) {
        charts.add(RoundsChart.of(id + "-rounds", rows));
      }
    }
    if (PercentileChart.canDraw(curve.baseline())) {
      charts.add(PercentileChart.of(id + "-percentiles", labels, curve));
      ShiftChart.of(id + "-deciles", curve).ifPresent(charts::add);
    }
    ServiceTimesChart.of(
            id + "-services",
            labels,
            ServiceTimes.of(comparison.baseline()),
            ServiceTimes.of(comparison.candidate()))
        .ifPresent(charts::add);
    List<BlocksChart.Turn> turns = turns();
    if (!turns.isEmpty()) {
      charts.add(BlocksChart.of(id + "-blocks", labels, turns));
    }
    return charts;
  }

  private List<RoundsChart.Row> rows() {
    return load.gate().stream()
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
                ChangeText.interval(judged, comparison));
    return new RoundsChart.Row(
        ChangeText.name(judged.change().key()),
        RoundsChart.Row.shifts(judged.change()),
        judged.change().test().estimate(),
        judged.interval(),
        judged.marginShift().orElse(0),
        words);
  }

  private List<BlocksChart.Turn> turns() {
    List<BlocksChart.Turn> turns = new ArrayList<>();
    String round = "";
    List<Measured> inOrder =
        Stream.concat(
                comparison.baseline().stream().map(block -> new Measured(block, false)),
                comparison.candidate().stream().map(block -> new Measured(block, true)))
            .filter(Measured::isKnown)
            .sorted(Comparator.comparing(Measured::startedAt))
            .toList();
    for (Measured block : inOrder) {
      String its = block.unit();
      turns.add(
          new BlocksChart.Turn(block.isCandidate, its.equals(round) ? "" : its, block.timeline()));
      round = its;
    }
    return turns;
  }

  private record Measured(BlockFigures block, boolean isCandidate) {
    boolean isKnown() {
      return block.block().run().isPresent()
          && block
              .block()
              .results()
              .timeline()
              .filter(of -> Timeline.total(of.succeeded()) > 0)
              .isPresent();
    }

    Instant startedAt() {
      return block.block().run().map(RunDescription::startedAt).orElseThrow();
    }

    Timeline timeline() {
      return block.block().results().timeline().orElseThrow();
    }

    /** The round, of blocks of a duet. */
    String unit() {
      return block.block().place().map(place -> "round " + place.round()).orElse("");
    }
  }
}
