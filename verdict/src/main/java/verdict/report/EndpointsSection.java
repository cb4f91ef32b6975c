package verdict.report;

import java.util.ArrayList;
import java.util.List;
import verdict.analysis.RequestAnalysis;
import verdict.analysis.RunAnalysis;
import verdict.analysis.RunMeasured;
import verdict.sample.Figures;
import verdict.sample.Metric;

/** Every request name in one row. */
final class EndpointsSection {
  private static final List<Metric> TIMES =
      List.of(Metric.MEAN, Metric.P50, Metric.P95, Metric.P99, Metric.MIN, Metric.MAX);

  private EndpointsSection() {}

  static Section of(RunAnalysis report) {
    return new Section("Every endpoint", Rank.IMPORTANT, markdown(report));
  }

  private static String markdown(RunAnalysis report) {
    return table(report.candidate())
        + "\nResponse times are of successful requests, from send to last byte; n counts all.\n";
  }

  private static String table(RunMeasured run) {
    List<String> headings = new ArrayList<>(List.of("request", "n"));
    TIMES.forEach(metric -> headings.add(metric.heading()));
    headings.addAll(List.of("throughput", "failures"));
    MarkdownTable table = new MarkdownTable(1, headings);
    for (RequestAnalysis request : run.requests()) {
      table.row(row(request));
    }
    table.row(row(run.all()));
    return table.markdown();
  }

  private static List<String> row(RequestAnalysis request) {
    List<String> cells = new ArrayList<>();
    cells.add(request.name());
    cells.add(Figures.text(request.figure(Metric.REQUESTS)));
    TIMES.forEach(metric -> cells.add(Figures.text(request.figure(metric))));
    cells.add(Figures.text(request.figure(Metric.THROUGHPUT)));
    cells.add(failures(request));
    return cells;
  }

  private static String failures(RequestAnalysis request) {
    StringBuilder text = new StringBuilder(Figures.count(request.failed()));
    text.append(" (").append(Figures.text(request.figure(Metric.FAILURE_RATIO))).append(')');
    request
        .failedByKind()
        .forEach((kind, count) -> text.append("; ").append(kind).append(": ").append(count));
    return text.toString();
  }
}
