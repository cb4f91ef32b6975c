package verdict.run.gatling;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.file.InputFile;
import verdict.file.ReadProgress;
import verdict.file.UnreadableInput;
import verdict.run.PrintedTimes;
import verdict.run.PrintedTimes.Column;
import verdict.run.PrintedTimes.PrintedPercentile;
import verdict.run.Results;
import verdict.run.log.Excerpt;

/**
 * Gatling's own figures in the report beside a log: {@code js/stats.json} up to 3.13.4, {@code
 * js/stats.js} of 3.13.5, and {@code index.html} since.
 */
public final class PrintedReport {
  private static final List<String> STATS = List.of("js/stats.json", "js/stats.js");

  private PrintedReport() {}

  /** The results with what Gatling printed of them; a note says so when that cannot be read. */
  public static Results beside(Path log, Results results) {
    // Gatling prints figures of the whole run.
    if (!results.printed().isEmpty()
        || results.requests().isEmpty()
        || results.origin().excerpt().isPart()) {
      return results;
    }
    try {
      return results.withPrinted(beside(log));
    } catch (UnreadableInput e) {
      String reason = e.getMessage();
      return results.from(
          results
              .origin()
              .noting("Gatling's own report beside the log could not be read: " + reason + "."));
    }
  }

  private static List<PrintedTimes> beside(Path log) {
    Path index = log.resolveSibling("index.html");
    Optional<HtmlReport> html =
        Files.isRegularFile(index) ? Optional.of(HtmlReport.read(index)) : Optional.empty();
    List<Double> ranks = html.map(HtmlReport::ranks).orElse(List.of());
    List<PrintedTimes> rows = html.map(HtmlReport::rows).orElse(List.of());
    for (String name : STATS) {
      if (rows.isEmpty() && Files.isRegularFile(log.resolveSibling(name))) {
        rows = withRanks(stats(log.resolveSibling(name)), ranks);
      }
    }
    if (rows.isEmpty() && html.isPresent() && mustHaveFigures(html.get(), log)) {
      throw html.get().withoutRows();
    }
    return rows;
  }

  // A page without rows is whole only where a script fills them in from a file that was not kept.
  private static boolean mustHaveFigures(HtmlReport html, Path log) {
    boolean hasStats = STATS.stream().map(log::resolveSibling).anyMatch(Files::exists);
    return html.isFilledByScript()
        ? hasStats
        : html.isGatlings() || Files.isDirectory(log.resolveSibling("js"));
  }

  // Of 3.14 and later, stats.js has code alone.
  private static List<PrintedTimes> stats(Path file) {
    StatsReader reader = new StatsReader();
    try (InputFile input = InputFile.open(file, ReadProgress.NONE)) {
      if (reader.recognizes(input.head())) {
        return reader.read(input, Excerpt.ALL).printed();
      }
      if (file.endsWith("stats.json")) {
        throw StatsReader.unreadable(input, "has no field of such a file at its start");
      }
      return List.of();
    }
  }

  /** The rows with the ranks that the heading of the page tells. */
  private static List<PrintedTimes> withRanks(List<PrintedTimes> rows, List<Double> ranks) {
    return ranks.size() != StatsTree.SLOTS
        ? rows
        : rows.stream()
            .map(
                row ->
                    new PrintedTimes(
                        row.kind(),
                        row.path(),
                        withRanks(row.total(), ranks),
                        row.succeeded().map(column -> withRanks(column, ranks)),
                        row.failed().map(column -> withRanks(column, ranks))))
            .toList();
  }

  private static Column withRanks(Column column, List<Double> ranks) {
    List<PrintedPercentile> percentiles = new ArrayList<>();
    for (int slot = 0; slot < column.percentiles().size(); slot++) {
      double millis = column.percentiles().get(slot).millis();
      percentiles.add(new PrintedPercentile(ranks.get(slot), true, millis));
    }
    return new Column(
        column.count(),
        column.min(),
        column.max(),
        column.mean(),
        column.standardDeviation(),
        percentiles,
        column.requestsPerSecond());
  }
}
