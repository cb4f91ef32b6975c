package verdict.run.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import verdict.file.UnreadableInput;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.gatling.GatlingLogs;

/** Requests that Gatling logged and our recorder did not see: nobody put timed(...) around them. */
final class UnrecordedRequests {
  // What Gatling calls the requests that follow a redirect; the recording counts them as one.
  private static final Pattern REDIRECT = Pattern.compile(" Redirect [0-9]+$");

  private UnrecordedRequests() {}

  /**
   * How many were not recorded, by name; empty when Gatling's log is not in the run's folder or
   * cannot be read, for the recording does not depend on it.
   */
  static SortedMap<String, Long> in(Path runFolder, Results recorded) {
    Path log = runFolder.resolve("gatling").resolve("simulation.log");
    if (!Files.isRegularFile(log)) {
      return new TreeMap<>();
    }
    try {
      return GatlingLogs.read(log)
          .map(logged -> missing(byName(logged), byName(recorded)))
          .orElseGet(TreeMap::new);
    } catch (UnreadableInput e) {
      return new TreeMap<>();
    }
  }

  private static Map<String, Long> byName(Results results) {
    Map<String, Long> counts = new TreeMap<>();
    for (RequestTimes request : results.requests()) {
      long count = request.succeeded().total() + request.allFailed().total();
      counts.merge(request.name(), count, Long::sum);
    }
    return counts;
  }

  private static SortedMap<String, Long> missing(
      Map<String, Long> logged, Map<String, Long> recorded) {
    TreeMap<String, Long> missing = new TreeMap<>();
    logged.forEach(
        (name, count) -> {
          long more = count - recorded.getOrDefault(name, 0L);
          String origin = REDIRECT.matcher(name).replaceFirst("");
          if (more > 0 && (origin.equals(name) || !recorded.containsKey(origin))) {
            missing.put(name, more);
          }
        });
    return missing;
  }
}
