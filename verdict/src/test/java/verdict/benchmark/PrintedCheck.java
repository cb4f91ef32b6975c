package verdict.benchmark;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import verdict.run.PrintedTimes;
import verdict.run.PrintedTimes.PrintedPercentile;
import verdict.run.results.RunReaders;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.ResultsRow;
import verdict.sample.ResultsSummary;

/**
 * What Gatling printed of a log without groups, beside the exact figures of the same log.
 *
 * @param rows how many rows Gatling's table has
 * @param differing the names of those whose count, minimum, maximum or mean is another one
 * @param printed of all requests
 * @param exact of all requests
 */
record PrintedCheck(
    int rows, List<String> differing, PrintedTimes.Column printed, ResultsRow.Outcome exact) {

  /** Reads a folder with a log and Gatling's report of it. */
  static PrintedCheck of(Path folder) {
    ResultsSummary summary = ResultsSummary.of(RunReaders.read(folder));
    List<PrintedTimes> printed = summary.results().printed();
    Map<List<String>, ResultsRow> exact = new HashMap<>(Map.of(List.of(), summary.all()));
    summary.rows().forEach(row -> exact.put(row.path(), row));
    List<String> differing =
        printed.stream()
            .filter(row -> !agrees(row.total(), Optional.ofNullable(exact.get(row.path()))))
            .map(row -> String.join(" / ", row.path()))
            .toList();
    PrintedTimes all =
        printed.stream()
            .filter(row -> row.path().isEmpty())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no table of Gatling's in " + folder));
    return new PrintedCheck(printed.size(), differing, all.total(), summary.all().total());
  }

  private static boolean agrees(PrintedTimes.Column printed, Optional<ResultsRow> row) {
    if (row.isEmpty()) {
      return false;
    }
    ResultsRow.Outcome exact = row.get().total();
    return printed.count() == exact.count()
        && agrees(printed.min(), exact, Metric.MIN)
        && agrees(printed.max(), exact, Metric.MAX)
        && agrees(printed.mean(), exact, Metric.MEAN);
  }

  private static boolean agrees(OptionalDouble printed, ResultsRow.Outcome exact, Metric metric) {
    double value = exact.figure(metric).map(Figure::value).orElse(Double.NaN);
    return printed.isPresent() && printed.getAsDouble() == Math.round(value); // it prints whole ms
  }

  boolean isEqual() {
    return differing.isEmpty();
  }

  /** What Gatling printed for a percentile of all requests. */
  OptionalDouble printedPercentile(double rank) {
    return printed.percentiles().stream()
        .filter(percentile -> percentile.rank() == rank)
        .mapToDouble(PrintedPercentile::millis)
        .findFirst();
  }
}
