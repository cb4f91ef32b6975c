package verdict.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import verdict.analysis.ChangeText;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.LoadAnalysis;
import verdict.analysis.RequestPair;
import verdict.analysis.Shortened;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.sample.Figure;
import verdict.sample.FigureKey;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.ResultsRow;
import verdict.statistics.Change;

/** One run against one run: there is no interval, so both are shown, request by request. */
final class OneRunSection {
  private static final int MOST_ON_FIRST_SCREEN = 4;

  /** As benchstat marks what shows no difference. */
  private static final String ROUNDING = "~";

  private static final List<Metric> TIMES =
      List.of(Metric.P50, Metric.P95, Metric.P99, Metric.MEAN);

  private final ComparisonAnalysis report;
  private final LoadAnalysis load;
  private final RequestPair all;
  private final List<RequestPair> requests;
  private final Map<FigureKey, Change> changes;

  OneRunSection(ComparisonAnalysis report, LoadAnalysis load) {
    this.report = report;
    this.load = load;
    this.all = load.pairs().get(0);
    this.requests = load.pairs().subList(1, load.pairs().size());
    this.changes = load.changes().collect(Collectors.toMap(Change::key, change -> change));
  }

  /** For the first screen: all requests, and the names with the most of them. */
  String markdown() {
    MarkdownTable table =
        new MarkdownTable(
            1,
            List.of(
                "request",
                ChangeText.name(Metric.MEAN),
                ChangeText.name(Metric.P95),
                Metric.FAILURE_RATIO.heading()));
    table.row(shortRow(all));
    requests.stream()
        .sorted(Comparator.comparingLong(RequestPair::requests).reversed())
        .limit(MOST_ON_FIRST_SCREEN)
        .forEach(pair -> table.row(shortRow(pair)));
    return table.markdown() + "\n" + MarkdownText.escape(legend() + more()) + "\n\n" + counts();
  }

  /** What the services did for a request, where the runs differ in it. */
  private String counts() {
    String counts =
        load.changedCounts().stream().map(load::count).collect(Collectors.joining(", "));
    return counts.isEmpty() || !report.isValid()
        ? ""
        : MarkdownText.escape("Also different: " + counts + ".") + "\n\n";
  }

  private List<String> shortRow(RequestPair pair) {
    return List.of(
        Shortened.heading(pair.name()),
        time(pair, Metric.MEAN),
        time(pair, Metric.P95),
        failures(pair));
  }

  private String legend() {
    return "Each cell: "
        + String.join(" → ", DecisionTable.sideHeadings(report))
        + (report.isValid() ? " (difference)" : "")
        + "; times are of successful requests."
        + (isRounded() ? " " + ROUNDING + " = within the rounding to whole milliseconds." : "");
  }

  private String more() {
    return requests.size() <= MOST_ON_FIRST_SCREEN
        ? ""
        : " All %s request names are below.".formatted(Figures.count(requests.size()));
  }

  /** Every request name with every figure. */
  Section everyRequest() {
    MarkdownTable table = new MarkdownTable(1, headings());
    table.row(row(all));
    requests.forEach(pair -> table.row(row(pair)));
    return new Section(
        "Every request at " + load.name(),
        Rank.ENDPOINTS,
        table.markdown()
            + "\n"
            + MarkdownText.escape(legend() + " n and requests/s count all requests." + resources())
            + "\n");
  }

  /** The difference of all requests in a line a figure, for a console. */
  List<String> lines() {
    List<String> headings = headings();
    List<String> cells = row(all);
    List<String> lines = new ArrayList<>();
    for (int i = 1; i < cells.size(); i++) {
      lines.add(headings.get(i) + ": " + cells.get(i).replace("→", "->"));
    }
    load.changedCounts().forEach(of -> lines.add(load.count(of)));
    return lines;
  }

  private static List<String> headings() {
    List<String> headings = new ArrayList<>(List.of("request", "n"));
    TIMES.forEach(metric -> headings.add(ChangeText.name(metric)));
    headings.addAll(List.of("failures", "requests/s"));
    return headings;
  }

  private List<String> row(RequestPair pair) {
    List<String> cells = new ArrayList<>();
    cells.add(pair.name());
    cells.add(pair.both(row -> Optional.of((double) row.total().count())).text(Figures::count));
    TIMES.forEach(metric -> cells.add(time(pair, metric)));
    cells.add(failures(pair));
    RequestPair.Both rate =
        pair.both(row -> row.total().figure(Metric.THROUGHPUT).map(Figure::value));
    cells.add(cell(rate.text(Figures::number), rate.relative()));
    return cells;
  }

  private String time(RequestPair pair, Metric metric) {
    RequestPair.Both both = pair.both(row -> row.succeeded().figure(metric).map(Figure::value));
    return cell(
        both.text(Figures::observed),
        isRounding(pair, metric) ? both.relative().map(of -> ROUNDING) : both.relative());
  }

  private String failures(RequestPair pair) {
    RequestPair.Both failures = pair.both(OneRunSection::failureRatio);
    return cell(failures.text(Figures::ratio), failures.points());
  }

  /** Whether rounding alone can make the difference. */
  private boolean isRounding(RequestPair pair, Metric metric) {
    FigureKey key =
        pair == all
            ? new FigureKey(FigureKey.Scope.ALL_REQUESTS, "", metric, "")
            : new FigureKey(FigureKey.Scope.REQUEST, pair.name(), metric, "");
    Change change = changes.get(key);
    return change != null
        && change.rounding() > 0
        && Math.abs(change.test().estimate()) <= change.rounding();
  }

  private static Optional<Double> failureRatio(ResultsRow row) {
    long n = row.total().count();
    return n == 0 ? Optional.empty() : Optional.of((double) row.failed().count() / n);
  }

  /** Of an invalid comparison no difference is shown: it would be read as one. */
  private String cell(String both, Optional<String> difference) {
    return both + difference.filter(of -> report.isValid()).map(of -> " (" + of + ")").orElse("");
  }

  private boolean isRounded() {
    return changes.values().stream().anyMatch(of -> of.rounding() > 0);
  }

  /** Gated figures that no request has by itself. */
  private String resources() {
    return load.gate().stream()
        .filter(of -> !List.of(Gate.MEAN, Gate.P95).contains(of.gate().orElseThrow()))
        .map(this::resource)
        .collect(Collectors.joining());
  }

  private String resource(JudgedChange of) {
    String both =
        ChangeText.typical(of.change(), of.change().baseline())
            + " → "
            + ChangeText.typical(of.change(), of.change().candidate());
    return " "
        + ChangeText.name(of.change().key())
        + ": "
        + cell(both, Optional.of(ChangeText.estimate(of)))
        + ".";
  }
}
