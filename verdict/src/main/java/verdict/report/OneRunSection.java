package verdict.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.statistics.BlockFigures;
import verdict.statistics.ResultsRow;
import verdict.statistics.ResultsSummary;

/** One run against one run: there is no interval, so both are shown, request by request. */
final class OneRunSection {
  private static final int MOST_ON_FIRST_SCREEN = 20;
  private static final List<Metric> TIMES =
      List.of(Metric.P50, Metric.P95, Metric.P99, Metric.MEAN);

  private final ComparisonReport report;
  private final LoadReport load;
  private final Pair all;
  private final List<Pair> requests;

  OneRunSection(ComparisonReport report, LoadReport load) {
    this.report = report;
    this.load = load;
    ResultsSummary was = summary(load.judgement().comparison().baseline());
    ResultsSummary is = summary(load.judgement().comparison().candidate());
    this.all = new Pair(was.all().name(), Optional.of(was.all()), Optional.of(is.all()));
    this.requests = pairs(requests(was), requests(is));
  }

  /** A row of the table; a side that did not send the request is empty. */
  private record Pair(String name, Optional<ResultsRow> baseline, Optional<ResultsRow> candidate) {
    Both both(Function<ResultsRow, Optional<Double>> of) {
      return new Both(baseline.flatMap(of), candidate.flatMap(of));
    }

    long requests() {
      return count(baseline) + count(candidate);
    }

    private static long count(Optional<ResultsRow> row) {
      return row.map(of -> of.total().count()).orElse(0L);
    }
  }

  private record Both(Optional<Double> baseline, Optional<Double> candidate) {
    /** With the unit once, where both have the same. */
    String text(DoubleFunction<String> words) {
      String was = baseline.map(words::apply).orElse(Figures.NONE);
      String is = candidate.map(words::apply).orElse(Figures.NONE);
      int unit = is.indexOf(' ');
      return (unit > 0 && was.endsWith(is.substring(unit))
              ? was.substring(0, was.indexOf(' '))
              : was)
          + " → "
          + is;
    }

    Optional<String> relative() {
      return baseline
          .filter(was -> was > 0)
          .flatMap(was -> candidate.map(is -> Figures.signedPercent(is / was - 1)));
    }

    Optional<String> points() {
      return baseline.flatMap(was -> candidate.map(is -> FailureText.points(is - was) + " points"));
    }
  }

  private static ResultsSummary summary(List<BlockFigures> oneRun) {
    return ResultsSummary.of(oneRun.get(0).block().results());
  }

  private static Map<String, ResultsRow> requests(ResultsSummary side) {
    return side.rows().stream()
        .filter(row -> row.kind() == ResultsRow.Kind.REQUEST)
        .collect(Collectors.toMap(ResultsRow::name, row -> row, (a, b) -> a, TreeMap::new));
  }

  private static List<Pair> pairs(Map<String, ResultsRow> was, Map<String, ResultsRow> is) {
    TreeSet<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    return names.stream()
        .map(
            name ->
                new Pair(
                    name, Optional.ofNullable(was.get(name)), Optional.ofNullable(is.get(name))))
        .toList();
  }

  /** For the first screen. */
  String markdown() {
    boolean isWhole = requests.size() <= MOST_ON_FIRST_SCREEN;
    List<Pair> shown =
        isWhole
            ? requests
            : requests.stream()
                .sorted(Comparator.comparingLong(Pair::requests).reversed())
                .limit(MOST_ON_FIRST_SCREEN)
                .toList();
    String notes =
        "Each cell: "
            + report.baselineLabel()
            + " → "
            + report.candidateLabel()
            + (report.isValid() ? " (difference)" : "")
            + ". Response times are of successful requests; n and rate count all."
            + (isRounded() ? " Times are rounded to whole milliseconds." : "")
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

  private String table(List<Pair> shown) {
    MarkdownTable table = new MarkdownTable(1, headings());
    table.row(row(all));
    shown.forEach(pair -> table.row(row(pair)));
    return table.markdown();
  }

  private static List<String> headings() {
    List<String> headings = new ArrayList<>(List.of("request", "n"));
    TIMES.forEach(metric -> headings.add(ChangeText.name(metric)));
    headings.addAll(List.of("failures", "rate"));
    return headings;
  }

  private List<String> row(Pair pair) {
    List<String> cells = new ArrayList<>();
    cells.add(pair.name);
    cells.add(pair.both(row -> Optional.of((double) row.total().count())).text(Figures::count));
    for (Metric metric : TIMES) {
      Both both = pair.both(row -> row.succeeded().figure(metric).map(Figure::value));
      cells.add(cell(both.text(Figures::observed), both.relative()));
    }
    Both failures = pair.both(OneRunSection::failureRatio);
    cells.add(cell(failures.text(Figures::ratio), failures.points()));
    Both rate = pair.both(row -> row.total().figure(Metric.THROUGHPUT).map(Figure::value));
    cells.add(cell(rate.text(Figures::rate), rate.relative()));
    return cells;
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
    return load.judgement().comparison().changes().stream().anyMatch(of -> of.rounding() > 0);
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
