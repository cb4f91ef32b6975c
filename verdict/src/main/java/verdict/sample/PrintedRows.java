package verdict.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import verdict.run.PrintedTimes;
import verdict.run.PrintedTimes.Column;
import verdict.run.PrintedTimes.PrintedPercentile;
import verdict.run.Results;

/** Rows of results that are nothing but figures which Gatling printed. */
final class PrintedRows {
  private PrintedRows() {}

  static ResultsSummary summary(Results results, List<Caveat> caveats) {
    List<ResultsRow> rows = new ArrayList<>();
    ResultsRow all = null;
    for (PrintedTimes printed : results.printed()) {
      ResultsRow row = row(printed);
      if (row.kind() == ResultsRow.Kind.ALL_REQUESTS) {
        all = row;
      } else {
        rows.add(row);
      }
    }
    return new ResultsSummary(results, all == null ? nothing() : all, rows, List.of(), caveats);
  }

  private static ResultsRow nothing() {
    return new ResultsRow(
        ResultsRow.Kind.ALL_REQUESTS,
        List.of(),
        ResultsRow.Outcome.NONE,
        ResultsRow.Outcome.NONE,
        ResultsRow.Outcome.NONE,
        new TreeMap<>());
  }

  private static ResultsRow row(PrintedTimes printed) {
    return new ResultsRow(
        switch (printed.kind()) {
          case ALL_REQUESTS -> ResultsRow.Kind.ALL_REQUESTS;
          case GROUP -> ResultsRow.Kind.GROUP;
          case REQUEST -> ResultsRow.Kind.REQUEST;
        },
        printed.path(),
        outcome(printed.total()),
        printed.succeeded().map(PrintedRows::outcome).orElse(ResultsRow.Outcome.NONE),
        printed.failed().map(PrintedRows::outcome).orElse(ResultsRow.Outcome.NONE),
        new TreeMap<>());
  }

  private static ResultsRow.Outcome outcome(Column column) {
    List<Figure> figures = new ArrayList<>();
    add(Metric.MIN, column.min(), column, figures);
    add(Metric.MEAN, column.mean(), column, figures);
    add(Metric.STANDARD_DEVIATION, column.standardDeviation(), column, figures);
    for (Metric metric : TimeFigures.ALL) {
      column.percentiles().stream()
          .filter(percentile -> metric.rank().equals(OptionalDouble.of(percentile.rank())))
          .mapToDouble(PrintedPercentile::millis)
          .findFirst()
          .ifPresent(millis -> add(metric, OptionalDouble.of(millis), column, figures));
    }
    add(Metric.MAX, column.max(), column, figures);
    add(Metric.THROUGHPUT, column.requestsPerSecond(), column, figures);
    return new ResultsRow.Outcome(column.count(), figures);
  }

  private static void add(
      Metric metric, OptionalDouble value, Column column, List<Figure> figures) {
    value.ifPresent(v -> figures.add(new Figure(metric, "", v, column.count())));
  }
}
