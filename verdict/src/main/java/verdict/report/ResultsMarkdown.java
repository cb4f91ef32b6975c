package verdict.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verdict.run.Origin;
import verdict.run.Results;
import verdict.sample.Caveat;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.Unit;
import verdict.statistics.PrintedDifference;
import verdict.statistics.ResultsRow;
import verdict.statistics.ResultsSummary;

/** Prints what a load test left, without a verdict, as GitHub-flavoured Markdown. */
public final class ResultsMarkdown {
  private static final List<Metric> COLUMNS =
      List.of(
          Metric.MIN,
          Metric.MEAN,
          Metric.STANDARD_DEVIATION,
          Metric.P50,
          Metric.P75,
          Metric.P90,
          Metric.P95,
          Metric.P99,
          Metric.P99_9,
          Metric.MAX,
          Metric.THROUGHPUT);
  private static final int MOST_DIFFERENCES = 20;

  private ResultsMarkdown() {}

  public static String render(ResultsSummary summary) {
    List<String> sections = new ArrayList<>();
    sections.add(heading(summary));
    sections.add(requests(summary));
    schedule(summary, sections);
    groups(summary, sections);
    failures(summary, sections);
    differences(summary, sections);
    summary.results().timeline().map(TimelineSection::markdown).ifPresent(sections::add);
    sections.add(caveats(summary));
    return String.join("\n", sections).stripTrailing() + "\n";
  }

  private static String heading(ResultsSummary summary) {
    Origin origin = summary.results().origin();
    StringBuilder text = new StringBuilder("# Results: ");
    text.append(MarkdownText.escape(origin.simulation().orElse("simulation not known")));
    origin
        .description()
        .ifPresent(d -> text.append(", \"").append(MarkdownText.escape(d)).append('"'));
    text.append("\n\n");
    summary
        .results()
        .loss()
        .ifPresent(
            loss ->
                text.append("**PARTIAL** The file ")
                    .append(MarkdownText.escape(loss.found()))
                    .append(": what came later is not in these figures.\n\n"));
    text.append(MarkdownText.escape(read(summary.results()))).append('\n');
    return text.toString();
  }

  private static String read(Results results) {
    Origin origin = results.origin();
    StringBuilder text = new StringBuilder("Read from ");
    text.append(origin.files().get(0)).append(", ").append(origin.format().words());
    origin.toolVersion().ifPresent(version -> text.append(", written by ").append(version));
    origin
        .startEpochMillis()
        .ifPresent(start -> text.append("; started ").append(Instant.ofEpochMilli(start)));
    results
        .seconds()
        .ifPresent(
            seconds -> text.append("; requests over ").append(Figures.plain(seconds)).append(" s"));
    return text.append('.').toString();
  }

  private static String requests(ResultsSummary summary) {
    MarkdownTable table = table("request");
    rows(summary.all(), table);
    summary.rows().stream()
        .filter(row -> row.kind() == ResultsRow.Kind.REQUEST)
        .forEach(row -> rows(row, table));
    return "## Requests\n\n" + table.markdown();
  }

  private static void schedule(ResultsSummary summary, List<String> sections) {
    MarkdownTable table = table("request");
    List<ResultsRow> rows = rows(summary, ResultsRow.Kind.SINCE_SCHEDULE, ResultsRow.Kind.LAG);
    rows.forEach(row -> rows(row, table));
    if (!rows.isEmpty()) {
      sections.add(
          "## Against the schedule\n\n"
              + table.markdown()
              + "\nResponse times from the moment that a request was due, and how late the load"
              + " generator began its journeys. Where these are far above the response times, the"
              + " load generator was the bottleneck.\n");
    }
  }

  private static List<ResultsRow> rows(
      ResultsSummary summary, ResultsRow.Kind one, ResultsRow.Kind other) {
    return summary.rows().stream().filter(r -> r.kind() == one || r.kind() == other).toList();
  }

  private static void groups(ResultsSummary summary, List<String> sections) {
    MarkdownTable table = table("group");
    List<ResultsRow> groups = rows(summary, ResultsRow.Kind.GROUP, ResultsRow.Kind.GROUP_DURATION);
    groups.forEach(row -> rows(row, table));
    if (!groups.isEmpty()) {
      sections.add(
          "## Groups\n\n"
              + table.markdown()
              + "\nn counts passes through the group. A pass takes the sum of the response times in"
              + " it, which is Gatling's figure; its duration has the pauses too.\n");
    }
  }

  private static MarkdownTable table(String first) {
    List<String> headings = new ArrayList<>(List.of(first, "outcome", "n"));
    COLUMNS.forEach(metric -> headings.add(metric.heading()));
    return new MarkdownTable(2, headings);
  }

  private static void rows(ResultsRow row, MarkdownTable table) {
    String name = row.name() + (row.kind() == ResultsRow.Kind.GROUP_DURATION ? " (duration)" : "");
    table.row(cells(name, "all", row.total()));
    if (row.failed().count() > 0) {
      table.row(cells(name, "ok", row.succeeded()));
      table.row(cells(name, "failed", row.failed()));
    }
  }

  private static List<String> cells(String name, String outcome, ResultsRow.Outcome figures) {
    List<String> cells = new ArrayList<>(List.of(name, outcome, Figures.count(figures.count())));
    COLUMNS.forEach(metric -> cells.add(text(figures.figure(metric))));
    return cells;
  }

  // A whole number of milliseconds was observed as it is: "3.00 ms" would claim more.
  private static String text(Optional<Figure> figure) {
    boolean isWhole =
        figure
            .filter(f -> f.metric().unit() == Unit.MILLISECONDS)
            .filter(f -> f.value() == Math.rint(f.value()))
            .isPresent();
    return isWhole ? Figures.count(figure.get().value()) + " ms" : Figures.text(figure);
  }

  private static void failures(ResultsSummary summary, List<String> sections) {
    MarkdownTable table =
        new MarkdownTable(2, List.of("request", "message", "n", "of its requests"));
    boolean any = false;
    for (ResultsRow row : summary.rows()) {
      for (Map.Entry<String, Long> failure : row.failures().entrySet()) {
        any = true;
        table.row(
            row.name(),
            failure.getKey(),
            Figures.count(failure.getValue()),
            Figures.ratio((double) failure.getValue() / row.total().count()));
      }
    }
    if (any) {
      sections.add("## Failures by message\n\n" + table.markdown());
    }
    if (!summary.results().errors().isEmpty()) {
      MarkdownTable errors = new MarkdownTable(1, List.of("error that was no request", "n"));
      summary.results().errors().forEach((m, n) -> errors.row(m, Figures.count(n)));
      sections.add("## Errors of the load generator\n\n" + errors.markdown());
    }
  }

  private static void differences(ResultsSummary summary, List<String> sections) {
    List<PrintedDifference> all = summary.differences();
    if (summary.results().printed().isEmpty() || summary.results().requests().isEmpty()) {
      return;
    }
    if (all.isEmpty()) {
      sections.add(
          "## Gatling's own percentiles\n\nAll that its report prints are the exact ones.\n");
      return;
    }
    MarkdownTable table =
        new MarkdownTable(
            2, List.of("request", "outcome", "percentile", "printed", "exact", "n", "because"));
    all.stream()
        .sorted(
            Comparator.comparing(PrintedDifference::isBetweenNeighbours)
                .thenComparing(d -> -distance(d)))
        .limit(MOST_DIFFERENCES)
        .forEach(
            d ->
                table.row(
                    d.name(),
                    d.outcome(),
                    "p" + Figures.plain(d.rank()),
                    Figures.plain(d.printedMillis()) + " ms",
                    Figures.plain(d.exactMillis()) + " ms",
                    Figures.count(d.n()),
                    d.isBetweenNeighbours() ? "interpolated" : "WRONG"));
    long wrong = all.stream().filter(d -> !d.isBetweenNeighbours()).count();
    sections.add(
        "## Gatling's own percentiles\n\nGatling's report prints "
            + Figures.count(all.size())
            + " percentiles that are not the exact ones (nearest rank). "
            + Figures.count(wrong)
            + " of them are wrong by any definition; the others lie between two neighbouring"
            + " observations"
            + (all.size() > MOST_DIFFERENCES ? ". The " + MOST_DIFFERENCES + " worst:" : ":")
            + "\n\n"
            + table.markdown());
  }

  private static double distance(PrintedDifference difference) {
    return Math.abs(difference.printedMillis() - difference.exactMillis());
  }

  private static String caveats(ResultsSummary summary) {
    StringBuilder text = new StringBuilder("## Caveats\n\n");
    for (Caveat caveat : summary.caveats()) {
      text.append("- ").append(MarkdownText.escape(caveat.sentence())).append('\n');
    }
    return text.toString();
  }
}
