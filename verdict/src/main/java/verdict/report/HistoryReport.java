package verdict.report;

import java.util.ArrayList;
import java.util.List;
import verdict.analysis.ChangeText;
import verdict.analysis.HistoryAnalysis;
import verdict.history.HistoryEntry;
import verdict.history.Trend;
import verdict.report.chart.Chart;
import verdict.report.chart.TrendChart;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.statistics.Median;

/** What a history shows, for people. */
public final class HistoryReport {
  private static final String TITLE = "Performance history";
  private final List<HistoryEntry> entries;
  private final List<Trend> trends;

  public HistoryReport(HistoryAnalysis history) {
    this.entries = history.entries();
    this.trends = history.trends();
  }

  /** As GitHub-flavoured Markdown. */
  public String markdown() {
    return FittedMarkdown.of(
        List.of(
            Section.always(overview()),
            new Section("Every measurement", Rank.MEASUREMENTS, everything())));
  }

  /** As a page with a chart for each metric. */
  public String html() {
    StringBuilder charts = new StringBuilder("<h2>Trends</h2>\n<div class=\"charts\">\n");
    for (int i = 0; i < trends.size(); i++) {
      Chart chart =
          TrendChart.of(
              "trend-" + (i + 1),
              ChangeText.name(trends.get(i).metric()),
              series().text(trends.get(i)),
              trends.get(i));
      charts.append(chart.html());
    }
    charts.append("</div>\n");
    return HtmlRenderer.page(
        TITLE,
        "history",
        HtmlRenderer.html(overview())
            + charts
            + HtmlRenderer.html("## Every measurement\n\n" + everything()));
  }

  private String overview() {
    MarkdownTable table =
        new MarkdownTable(
            2,
            List.of(
                "metric", "load", "measurements", "first", "last", "lowest", "highest", "changes"));
    trends.forEach(trend -> table.row(row(trend)));
    return "# "
        + TITLE
        + "\n\n"
        + Figures.things(entries.size(), "measurement")
        + ". Each value is the median of its rounds or runs. Measurements that differ in load, machine,"
        + " scenario, data set, injected fault or settings of the services are kept apart, because their"
        + " figures are not comparable.\n\n"
        + table.markdown()
        + "\n## Changes\n\n"
        + changes();
  }

  private List<String> row(Trend trend) {
    List<Double> medians = trend.points().stream().map(Trend.Point::median).toList();
    return List.of(
        ChangeText.name(trend.metric()),
        series().text(trend),
        Figures.count(medians.size()),
        text(trend, medians.get(0)),
        text(trend, medians.get(medians.size() - 1)),
        text(trend, medians.stream().min(Double::compare).orElseThrow()),
        text(trend, medians.stream().max(Double::compare).orElseThrow()),
        Figures.count(trend.changes().size()));
  }

  private String changes() {
    MarkdownTable table =
        new MarkdownTable(
            3, List.of("metric", "load", "since commit", "day", "before", "after", "change"));
    List<List<String>> rows = new ArrayList<>();
    for (Trend trend : trends) {
      List<Integer> bounds = trend.bounds();
      for (int i = 1; i + 1 < bounds.size(); i++) {
        double before = trend.level(bounds.get(i - 1), bounds.get(i));
        double after = trend.level(bounds.get(i), bounds.get(i + 1));
        HistoryEntry first = trend.points().get(bounds.get(i)).entry();
        rows.add(
            List.of(
                ChangeText.name(trend.metric()),
                series().text(trend),
                TrendChart.commit(first),
                first.at().toString().substring(0, 10),
                text(trend, before),
                text(trend, after),
                before > 0 ? Figures.signedPercent(after / before - 1) : Figures.NONE));
      }
    }
    if (rows.isEmpty()) {
      return "No change was detected. That takes three measurements before a change, three after it, and eight in all.\n";
    }
    rows.forEach(table::row);
    return table.markdown()
        + "\nDetected by E-divisive at 5 % for each split (docs/method.md). The commit is the first that was"
        + " measured after the change, not necessarily the cause: compare it with the one before, with"
        + " `verdict duet`.\n";
  }

  private SeriesText series() {
    return new SeriesText(entries);
  }

  private String everything() {
    MarkdownTable table =
        new MarkdownTable(
            4,
            List.of(
                "at",
                "commit",
                "label",
                "load",
                "requests",
                "failed",
                "mean",
                "p95",
                "CPU per request"));
    for (HistoryEntry entry : entries) {
      table.row(
          entry.at().toString(),
          entry
              .commit()
              .map(of -> TrendChart.commit(entry) + (entry.dirty() ? " with changes" : ""))
              .orElse(Figures.NONE),
          entry.label().orElse(Figures.NONE),
          series().text(entry),
          Figures.count(entry.requests()),
          Figures.count(entry.failed()),
          value(entry, Metric.MEAN),
          value(entry, Metric.P95),
          value(entry, Metric.CPU_PER_REQUEST));
    }
    return table.markdown();
  }

  private static String value(HistoryEntry entry, Metric metric) {
    List<Double> values = entry.values().getOrDefault(metric.key(), List.of());
    return values.isEmpty() ? Figures.NONE : Figures.text(metric.unit(), Median.of(values));
  }

  private static String text(Trend trend, double value) {
    return Figures.text(trend.metric().unit(), value);
  }
}
