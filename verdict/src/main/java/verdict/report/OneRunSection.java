package verdict.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.sample.BlockFigures;
import verdict.sample.Figure;
import verdict.sample.FigureKey;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.ResultsRow;
import verdict.sample.ResultsSummary;
import verdict.statistics.Change;

/** One run against one run: there is no interval, so both are shown, request by request. */
final class OneRunSection {
  private static final int MOST_ON_FIRST_SCREEN = 20;

  /** As benchstat marks what shows no difference. */
  private static final String ROUNDING = "~";

  private static final List<Metric> TIMES =
      List.of(Metric.P50, Metric.P95, Metric.P99, Metric.MEAN);

  private final ComparisonReport report;
  private final LoadReport load;
  private final RequestPair all;
  private final List<RequestPair> requests;
  private final Map<FigureKey, Change> changes;

  OneRunSection(ComparisonReport report, LoadReport load) {
    this.report = report;
    this.load = load;
    ResultsSummary was = summary(load.judgement().comparison().baseline());
    ResultsSummary is = summary(load.judgement().comparison().candidate());
    this.all = RequestPair.ofAll(was, is);
    this.requests = RequestPair.each(was, is);
    this.changes =
        load.judgement().comparison().changes().stream()
            .collect(Collectors.toMap(Change::key, change -> change));
  }

  private static ResultsSummary summary(List<BlockFigures> oneRun) {
    return ResultsSummary.of(oneRun.get(0).block().results());
  }

  /** For the first screen. */
  String markdown() {
    boolean isWhole = requests.size() <= MOST_ON_FIRST_SCREEN;
    List<RequestPair> shown =
        isWhole
            ? requests
            : requests.stream()
                .sorted(Comparator.comparingLong(RequestPair::requests).reversed())
                .limit(MOST_ON_FIRST_SCREEN)
                .toList();
    String notes =
        "Each cell: "
            + report.baselineLabel()
            + " → "
            + report.candidateLabel()
            + (report.isValid() ? " (difference)" : "")
            + ". Response times are of successful requests; n and requests/s count all."
            + (isRounded()
                ? " " + ROUNDING + " is no more than rounding to whole milliseconds can do."
                : "")
            + (isWhole
                ? ""
                : " The table has the "
                    + MOST_ON_FIRST_SCREEN
                    + " names with the most requests of "
                    + Figures.count(requests.size())
                    + "; all are below.");
    return table(shown) + "\n" + MarkdownText.escape(notes + resources()) + "\n\n";
  }

  /** Every request name, where the first screen does not have all. */
  Optional<Section> everyRequest() {
    String title =
        "All %s request names at %s".formatted(Figures.count(requests.size()), load.name());
    return requests.size() <= MOST_ON_FIRST_SCREEN
        ? Optional.empty()
        : Optional.of(new Section(title, Rank.ENDPOINTS, table(requests)));
  }

  /** The difference of all requests in a line a figure, for a console. */
  List<String> lines() {
    List<String> headings = headings();
    List<String> cells = row(all);
    List<String> lines = new ArrayList<>();
    for (int i = 1; i < cells.size(); i++) {
      lines.add(headings.get(i) + ": " + cells.get(i).replace("→", "->"));
    }
    return lines;
  }

  private String table(List<RequestPair> shown) {
    MarkdownTable table = new MarkdownTable(1, headings());
    table.row(row(all));
    shown.forEach(pair -> table.row(row(pair)));
    return table.markdown();
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
    for (Metric metric : TIMES) {
      RequestPair.Both both = pair.both(row -> row.succeeded().figure(metric).map(Figure::value));
      Optional<String> difference =
          isRounding(pair, metric) ? both.relative().map(of -> ROUNDING) : both.relative();
      cells.add(cell(both.text(Figures::observed), difference));
    }
    RequestPair.Both failures = pair.both(OneRunSection::failureRatio);
    cells.add(cell(failures.text(Figures::ratio), failures.points()));
    RequestPair.Both rate =
        pair.both(row -> row.total().figure(Metric.THROUGHPUT).map(Figure::value));
    cells.add(cell(rate.text(Figures::number), rate.relative()));
    return cells;
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
    return load.judgement().gate().stream()
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
