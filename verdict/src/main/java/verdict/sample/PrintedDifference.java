package verdict.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verdict.run.GroupTimes;
import verdict.run.PrintedTimes;
import verdict.run.PrintedTimes.PrintedPercentile;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.TimeCounts;

/**
 * A percentile that Gatling printed, beside the exact one.
 *
 * @param path groups, then the name; empty for all requests
 * @param outcome {@code all}, {@code ok} or {@code failed}
 * @param rank of the percentile, in (0, 100]
 * @param printedMillis whole milliseconds, as Gatling prints them
 * @param exactMillis by nearest rank, of the same requests
 * @param isBetweenNeighbours whether it lies between the observations before and after the exact
 *     one, so that interpolating explains it; otherwise it is simply wrong
 * @param n how many requests there are
 */
public record PrintedDifference(
    List<String> path,
    String outcome,
    double rank,
    double printedMillis,
    double exactMillis,
    boolean isBetweenNeighbours,
    long n) {

  public PrintedDifference {
    path = List.copyOf(path);
  }

  /** The path as one text, for people. */
  public String name() {
    return path.isEmpty() ? RequestFigures.ALL : RequestTimes.text(path);
  }

  /** All there are, in the order in which Gatling printed them. */
  static List<PrintedDifference> of(Results results) {
    Map<List<String>, RequestTimes> requests = new HashMap<>();
    results.requests().forEach(request -> requests.put(path(request), request));
    Map<List<String>, GroupTimes> groups = new HashMap<>();
    results.groups().forEach(group -> groups.put(group.groups(), group));
    List<PrintedDifference> differences = new ArrayList<>();
    for (PrintedTimes printed : results.printed()) {
      Optional<Exact> exact =
          switch (printed.kind()) {
            case ALL_REQUESTS -> Optional.of(Exact.of(results.requests()));
            case GROUP -> Optional.ofNullable(groups.get(printed.path())).map(Exact::of);
            case REQUEST ->
                Optional.ofNullable(requests.get(printed.path())).map(r -> Exact.of(List.of(r)));
          };
      exact.ifPresent(of -> compare(printed, of, differences));
    }
    return differences;
  }

  private static List<String> path(RequestTimes request) {
    List<String> path = new ArrayList<>(request.groups());
    path.add(request.name());
    return path;
  }

  private record Exact(TimeCounts succeeded, TimeCounts failed) {
    static Exact of(List<RequestTimes> requests) {
      return new Exact(
          TimeCounts.sum(requests.stream().map(RequestTimes::succeeded).toList()),
          TimeCounts.sum(requests.stream().map(RequestTimes::allFailed).toList()));
    }

    static Exact of(GroupTimes group) {
      return new Exact(group.responseTimes().succeeded(), group.responseTimes().failed());
    }

    TimeCounts total() {
      return TimeCounts.sum(List.of(succeeded, failed));
    }
  }

  private static void compare(
      PrintedTimes printed, Exact exact, List<PrintedDifference> differences) {
    compare(printed.path(), "all", printed.total(), exact.total(), differences);
    printed
        .succeeded()
        .ifPresent(ok -> compare(printed.path(), "ok", ok, exact.succeeded, differences));
    printed
        .failed()
        .ifPresent(ko -> compare(printed.path(), "failed", ko, exact.failed, differences));
  }

  private static void compare(
      List<String> path,
      String outcome,
      PrintedTimes.Column column,
      TimeCounts exact,
      List<PrintedDifference> differences) {
    if (exact.total() == 0 || column.count() != exact.total()) {
      return; // of other requests, which a caveat says
    }
    for (PrintedPercentile percentile : column.percentiles()) {
      double right = new Percentile(percentile.rank()).of(exact);
      if (percentile.millis() != Math.rint(right)) {
        differences.add(
            new PrintedDifference(
                path,
                outcome,
                percentile.rank(),
                percentile.millis(),
                right,
                isBetweenNeighbours(percentile.millis(), percentile.rank(), exact),
                exact.total()));
      }
    }
  }

  private static boolean isBetweenNeighbours(double millis, double rank, TimeCounts sample) {
    long place = new Percentile(rank).placeIn(sample.total());
    double before = sample.atRank(Math.max(1, place - 1));
    double after = sample.atRank(Math.min(sample.total(), place + 1));
    return millis >= Math.floor(before) && millis <= Math.ceil(after); // it prints whole ones
  }
}
