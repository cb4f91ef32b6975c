package verdict.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import verdict.run.RequestTimes;
import verdict.sample.BlockFigures;

/**
 * What one side sent, over all of its blocks.
 *
 * @param sent how many requests of a name, failed ones too
 * @param failed how many of them, by name and kind
 */
record RequestCounts(
    SortedMap<String, Long> sent, SortedMap<String, SortedMap<String, Long>> failed) {
  private static final SortedMap<String, Long> NONE = new TreeMap<>();

  /** Empty for results that are printed figures alone. */
  static RequestCounts of(List<BlockFigures> side) {
    RequestCounts counts = new RequestCounts(new TreeMap<>(), new TreeMap<>());
    side.forEach(block -> block.block().results().requests().forEach(counts::add));
    return counts;
  }

  private void add(RequestTimes request) {
    sent.merge(
        request.path(), request.succeeded().total() + request.allFailed().total(), Long::sum);
    request
        .failed()
        .forEach(
            (kind, times) ->
                failed
                    .computeIfAbsent(request.path(), first -> new TreeMap<>())
                    .merge(kind, times.total(), Long::sum));
  }

  /** Every name and kind of which one of the sides has a failure, in their order. */
  static List<Map.Entry<String, String>> failures(RequestCounts one, RequestCounts other) {
    TreeSet<String> names = new TreeSet<>(one.failed.keySet());
    names.addAll(other.failed.keySet());
    List<Map.Entry<String, String>> failures = new ArrayList<>();
    for (String name : names) {
      TreeSet<String> kinds = new TreeSet<>(one.failed.getOrDefault(name, NONE).keySet());
      kinds.addAll(other.failed.getOrDefault(name, NONE).keySet());
      kinds.forEach(kind -> failures.add(Map.entry(name, kind)));
    }
    return failures;
  }

  /** How many were answered well, of all names. */
  long succeeded() {
    return sent.values().stream().mapToLong(Long::longValue).sum() - allFailed();
  }

  /** How many failed, of all names. */
  long allFailed() {
    return sent.keySet().stream().mapToLong(this::failed).sum();
  }

  /** How many of a name were sent. */
  long sent(String name) {
    return sent.getOrDefault(name, 0L);
  }

  /** How many of a name failed in that way. */
  long failed(String name, String kind) {
    return failed.getOrDefault(name, NONE).getOrDefault(kind, 0L);
  }

  /** How many of a name failed. */
  long failed(String name) {
    return failed.getOrDefault(name, NONE).values().stream().mapToLong(Long::longValue).sum();
  }
}
