package verdict.report;

import java.util.ArrayList;
import java.util.List;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.RequestFigures;

/** Every request name in one row. */
final class EndpointsSection {
  private static final List<Metric> TIMES =
      List.of(Metric.MEAN, Metric.P50, Metric.P95, Metric.P99, Metric.MIN, Metric.MAX);

  private EndpointsSection() {}

  static Section of(Report report) {
    return new Section("Every endpoint", Rank.DEAR, markdown(report));
  }

  private static String markdown(Report report) {
    return table(report.candidate())
        + "\nResponse times are of successful requests, from send to last byte; n counts all.\n";
  }

  private static String table(BlockFigures run) {
    List<String> headings = new ArrayList<>(List.of("request", "n"));
    TIMES.forEach(metric -> headings.add(metric.heading()));
    headings.addAll(List.of("throughput", "failures"));
    MarkdownTable table = new MarkdownTable(1, headings);
    for (RequestFigures request : run.requests()) {
      table.row(row(request));
    }
    table.row(row(run.overall()));
    return table.markdown();
  }

  private static List<String> row(RequestFigures request) {
    List<String> cells = new ArrayList<>();
    cells.add(request.name());
    cells.add(Figures.text(request.figure(Metric.REQUESTS)));
    TIMES.forEach(metric -> cells.add(Figures.text(request.figure(metric))));
    cells.add(Figures.text(request.figure(Metric.THROUGHPUT)));
    cells.add(failures(request));
    return cells;
  }

  private static String failures(RequestFigures request) {
    StringBuilder text = new StringBuilder(Figures.count(request.failed()));
    text.append(" (").append(Figures.text(request.figure(Metric.FAILURE_RATIO))).append(')');
    request
        .failedByKind()
        .forEach((kind, count) -> text.append("; ").append(kind).append(": ").append(count));
    return text.toString();
  }
}
