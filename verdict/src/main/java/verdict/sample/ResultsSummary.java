package verdict.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.run.GroupTimes;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.TimeCounts;

/**
 * What a load test left, in figures.
 *
 * @param all every request, groups left aside
 * @param rows requests in the order of their groups and names, then groups
 * @param differences where Gatling printed another figure than the exact one
 */
public record ResultsSummary(
    Results results,
    ResultsRow all,
    List<ResultsRow> rows,
    List<PrintedDifference> differences,
    List<Caveat> caveats) {
  /** The figures of times, in the order in which people read them. */
  public static final List<Metric> TIMES = TimeFigures.ALL;

  public ResultsSummary {
    rows = List.copyOf(rows);
    differences = List.copyOf(differences);
    caveats = List.copyOf(caveats);
  }

  /** Whether Gatling's own figures were there to be compared with those of the requests. */
  public boolean hasComparedPrinted() {
    return !results.printed().isEmpty() && !results.requests().isEmpty();
  }

  public static ResultsSummary of(Results results) {
    List<Caveat> caveats = ResultsCaveats.of(results);
    if (results.requests().isEmpty() && !results.printed().isEmpty()) {
      return PrintedRows.summary(results, caveats);
    }
    OptionalDouble seconds = results.seconds();
    List<ResultsRow> rows = new ArrayList<>();
    results.requests().forEach(request -> rows.add(row(request, seconds)));
    results.requests().stream()
        .filter(request -> request.sinceSchedule().total() > 0)
        .forEach(request -> rows.add(sinceSchedule(request, seconds)));
    if (results.lag().total() > 0) {
      rows.add(alone(ResultsRow.Kind.LAG, List.of("load generator"), results.lag(), seconds));
    }
    for (GroupTimes group : results.groups()) {
      rows.add(row(ResultsRow.Kind.GROUP, group, group.responseTimes(), seconds));
      rows.add(row(ResultsRow.Kind.GROUP_DURATION, group, group.durations(), seconds));
    }
    ResultsRow all = all(results, seconds);
    return new ResultsSummary(results, all, rows, PrintedDifference.of(results), caveats);
  }

  private static ResultsRow sinceSchedule(RequestTimes request, OptionalDouble seconds) {
    return alone(ResultsRow.Kind.SINCE_SCHEDULE, path(request), request.sinceSchedule(), seconds);
  }

  /** Times that know no outcome. */
  private static ResultsRow alone(
      ResultsRow.Kind kind, List<String> path, TimeCounts times, OptionalDouble seconds) {
    ResultsRow.Outcome none = ResultsRow.Outcome.NONE;
    return new ResultsRow(kind, path, outcome(times, seconds), none, none, new TreeMap<>());
  }

  private static List<String> path(RequestTimes request) {
    List<String> path = new ArrayList<>(request.groups());
    path.add(request.name());
    return path;
  }

  private static ResultsRow row(RequestTimes request, OptionalDouble seconds) {
    TreeMap<String, Long> failures = new TreeMap<>();
    request.failed().forEach((message, times) -> failures.put(message, times.total()));
    List<String> path = path(request);
    return row(
        ResultsRow.Kind.REQUEST, path, request.succeeded(), request.allFailed(), failures, seconds);
  }

  private static ResultsRow row(
      ResultsRow.Kind kind,
      GroupTimes group,
      GroupTimes.Outcomes outcomes,
      OptionalDouble seconds) {
    return row(
        kind, group.groups(), outcomes.succeeded(), outcomes.failed(), new TreeMap<>(), seconds);
  }

  private static ResultsRow all(Results results, OptionalDouble seconds) {
    List<TimeCounts> succeeded = new ArrayList<>();
    List<TimeCounts> failed = new ArrayList<>();
    TreeMap<String, Long> failures = new TreeMap<>();
    for (RequestTimes request : results.requests()) {
      succeeded.add(request.succeeded());
      for (Map.Entry<String, TimeCounts> kind : request.failed().entrySet()) {
        failed.add(kind.getValue());
        failures.merge(kind.getKey(), kind.getValue().total(), Long::sum);
      }
    }
    return row(
        ResultsRow.Kind.ALL_REQUESTS,
        List.of(),
        TimeCounts.sum(succeeded),
        TimeCounts.sum(failed),
        failures,
        seconds);
  }

  private static ResultsRow row(
      ResultsRow.Kind kind,
      List<String> path,
      TimeCounts succeeded,
      TimeCounts failed,
      SortedMap<String, Long> failures,
      OptionalDouble seconds) {
    return new ResultsRow(
        kind,
        path,
        outcome(TimeCounts.sum(List.of(succeeded, failed)), seconds),
        outcome(succeeded, seconds),
        outcome(failed, seconds),
        failures);
  }

  private static ResultsRow.Outcome outcome(TimeCounts times, OptionalDouble seconds) {
    List<Figure> figures = new ArrayList<>(TimeFigures.of(times, TimeFigures.ALL));
    if (seconds.orElse(0) > 0) { // a rate over no time is none
      double rate = times.total() / seconds.getAsDouble();
      figures.add(new Figure(Metric.THROUGHPUT, "", rate, times.total()));
    }
    return new ResultsRow.Outcome(times.total(), figures);
  }
}
