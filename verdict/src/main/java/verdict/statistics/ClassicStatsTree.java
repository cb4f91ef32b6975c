package verdict.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import verdict.run.GroupTimes;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.TimeCounts;

/** Builds the tree of {@code stats.json}: groups around requests, the earliest first. */
public final class ClassicStatsTree {
  private final Map<List<String>, GroupTimes> groups = new HashMap<>();
  private final ClassicStats.Run run;
  private final ClassicStats root;

  private ClassicStatsTree(Results results, ClassicStats.Bounds bounds) {
    results.groups().forEach(group -> groups.put(group.groups(), group));
    double span = results.reportSpan().or(results::span).map(Results.Span::seconds).orElse(0.0);
    double seconds = Math.max(1, Math.ceil(span)); // Gatling counts whole seconds
    this.run = new ClassicStats.Run(seconds, bounds);
    TimeCounts succeeded =
        TimeCounts.sum(results.requests().stream().map(RequestTimes::succeeded).toList());
    TimeCounts failed =
        TimeCounts.sum(results.requests().stream().map(RequestTimes::allFailed).toList());
    this.root = ClassicStats.of(List.of(), succeeded, failed, succeeded, run);
  }

  public static ClassicStats of(Results results, ClassicStats.Bounds bounds) {
    ClassicStatsTree tree = new ClassicStatsTree(results, bounds);
    results.requests().stream()
        .sorted(
            Comparator.comparingLong((RequestTimes r) -> r.firstStartMillis().orElse(0))
                .thenComparing(r -> r.groups().size())
                .thenComparing(RequestTimes::path))
        .forEach(tree::add);
    return tree.root;
  }

  private void add(RequestTimes request) {
    ClassicStats at = root;
    List<String> path = new ArrayList<>();
    for (String group : request.groups()) {
      path.add(group);
      List<String> groupPath = List.copyOf(path);
      at = at.groups().computeIfAbsent(group, name -> group(groupPath));
    }
    path.add(request.name());
    at.requests()
        .put(
            request.name(),
            ClassicStats.of(
                path, request.succeeded(), request.allFailed(), request.succeeded(), run));
  }

  // A group that nobody has left yet has no record of its own.
  private ClassicStats group(List<String> path) {
    GroupTimes times = groups.get(path);
    if (times == null) {
      TimeCounts none = TimeCounts.empty();
      return ClassicStats.of(path, none, none, none, run);
    }
    return ClassicStats.of(
        path,
        times.responseTimes().succeeded(),
        times.responseTimes().failed(),
        times.durations().succeeded(), // Gatling's ranges are of durations
        run);
  }
}
