package verdict.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The response times of one request name in its groups.
 *
 * @param groups from the outermost to the innermost
 * @param succeeded of the successful requests, from send to last byte
 * @param failed of the failed ones, by kind: Gatling's message, or our recorder's HTTP status,
 *     {@code check} or {@code no-response}
 * @param sinceSchedule of all, from the scheduled start on; empty when no schedule was recorded
 * @param firstStartMillis the first start, since the start of the run
 */
public record RequestTimes(
    List<String> groups,
    String name,
    TimeCounts succeeded,
    SortedMap<String, TimeCounts> failed,
    TimeCounts sinceSchedule,
    OptionalLong firstStartMillis) {
  /** What stands between a group and what is in it, where a path is one text. */
  public static final String SEPARATOR = " / ";

  private static final String NO_NAME = "(no name)";

  public RequestTimes {
    groups = List.copyOf(groups);
    failed = Collections.unmodifiableSortedMap(new TreeMap<>(failed));
  }

  /** Groups and name as one text, for people: two paths may share it. */
  public String path() {
    List<String> parts = new ArrayList<>(groups);
    parts.add(name);
    return text(parts);
  }

  /** A path of groups and a name as one text, for people, who would not see an empty name. */
  public static String text(List<String> path) {
    return path.stream()
        .map(name -> name.isBlank() ? NO_NAME : name)
        .collect(Collectors.joining(SEPARATOR));
  }

  /** All failed ones together. */
  public TimeCounts allFailed() {
    return TimeCounts.sum(failed.values());
  }

  RequestTimes movedBy(long millis) {
    OptionalLong moved =
        firstStartMillis.isPresent()
            ? OptionalLong.of(firstStartMillis.getAsLong() + millis)
            : firstStartMillis;
    return new RequestTimes(groups, name, succeeded, failed, sinceSchedule, moved);
  }
}
