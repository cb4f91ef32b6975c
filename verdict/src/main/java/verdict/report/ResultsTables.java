package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.ResultsRow;
import verdict.sample.ResultsSummary;
import verdict.sample.Unit;

/** Requests and groups in figures, a row an outcome. */
final class ResultsTables {
  private ResultsTables() {}

  static String requests(ResultsSummary summary) {
    FoldedRows rows = FoldedRows.of(rows(summary, ResultsRow.Kind.REQUEST));
    return "## Requests\n\n"
        + rows.markdown("request name", some -> table("request", summary.all(), some));
  }

  /** Empty when nothing was recorded against a schedule. */
  static Optional<String> schedule(ResultsSummary summary) {
    return table(summary, "request", "row", ResultsRow.Kind.SINCE_SCHEDULE, ResultsRow.Kind.LAG)
        .map(
            table ->
                "## Against the schedule\n\n"
                    + table
                    + "\nResponse times measured from the moment when a request was due, and the lag of the"
                    + " load generator when it started journeys. If these are far above the response"
                    + " times, the load generator was the bottleneck.\n");
  }

  /** Empty when there is no group. */
  static Optional<String> groups(ResultsSummary summary) {
    return table(summary, "group", "row", ResultsRow.Kind.GROUP, ResultsRow.Kind.GROUP_DURATION)
        .map(
            table ->
                "## Groups\n\n"
                    + table
                    + "\nn counts passes through the group. The time of a pass is the sum of its"
                    + " response times, as in Gatling; its duration includes pauses.\n");
  }

  private static Optional<String> table(
      ResultsSummary summary, String first, String each, ResultsRow.Kind... kinds) {
    FoldedRows rows = FoldedRows.of(rows(summary, kinds));
    return rows.shown().isEmpty()
        ? Optional.empty()
        : Optional.of(
            rows.markdown(
                each,
                some -> {
                  MarkdownTable table = table(first);
                  some.forEach(row -> addRow(row, table));
                  return table.markdown();
                }));
  }

  /** With a row of all, so that each can be seen as a part of it. */
  private static String table(String first, ResultsRow all, List<ResultsRow> rows) {
    MarkdownTable table = table(first);
    addRow(all, table);
    rows.forEach(row -> addRow(row, table));
    return table.markdown();
  }

  private static List<ResultsRow> rows(ResultsSummary summary, ResultsRow.Kind... kinds) {
    return summary.rows().stream().filter(row -> List.of(kinds).contains(row.kind())).toList();
  }

  private static MarkdownTable table(String first) {
    List<String> headings = new ArrayList<>(List.of(first, "outcome", "n"));
    ResultsSummary.TIMES.forEach(metric -> headings.add(metric.heading()));
    headings.add(Metric.THROUGHPUT.heading());
    return new MarkdownTable(2, headings);
  }

  private static void addRow(ResultsRow row, MarkdownTable table) {
    String name =
        switch (row.kind()) {
          case GROUP_DURATION -> row.name() + " (duration)";
          case LAG -> "lag of the load generator";
          default -> row.name();
        };
    String each = each(row.kind());
    table.row(cells(name, "all", row.total(), each));
    if (row.failed().count() > 0) { // else all are ok
      if (row.succeeded().count() > 0) {
        table.row(cells(name, "ok", row.succeeded(), each));
      }
      table.row(cells(name, "failed", row.failed(), each));
    }
  }

  /** What a row counts. */
  private static String each(ResultsRow.Kind kind) {
    return switch (kind) {
      case ALL_REQUESTS, REQUEST, SINCE_SCHEDULE -> "requests";
      case GROUP, GROUP_DURATION -> "passes";
      case LAG -> "journeys";
    };
  }

  private static List<String> cells(
      String name, String outcome, ResultsRow.Outcome figures, String each) {
    List<String> cells = new ArrayList<>(List.of(name, outcome, Figures.count(figures.count())));
    ResultsSummary.TIMES.forEach(metric -> cells.add(text(figures.figure(metric))));
    cells.add(Figures.rate(figures.figure(Metric.THROUGHPUT), each));
    return cells;
  }

  private static String text(Optional<Figure> figure) {
    return figure
        .filter(f -> f.metric().unit() == Unit.MILLISECONDS)
        .map(f -> Figures.observed(f.value()))
        .orElseGet(() -> Figures.text(figure));
  }
}
