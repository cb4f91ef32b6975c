package verdict.damage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is in a log, read a second time without any thought of speed: the reference of what the
 * readers say of damaged logs.
 */
final class NaiveLog {
  /** How a log ends. */
  enum Ending {
    /** After a record. */
    WHOLE,
    /** Inside a record, after that of the run. */
    PARTIAL,
    /** Inside the record of the run, or it holds what Gatling does not write. */
    REFUSED
  }

  /** Thrown where a log holds what Gatling does not write. */
  static final class Damage extends Exception {
    private static final long serialVersionUID = 1L;

    Damage(String what) {
      super(what);
    }
  }

  /** How long before the start of the run something may happen; what is earlier is damage. */
  static final long MOST_BEFORE_START = 86_400_000;

  Ending ending = Ending.REFUSED;

  /** Whether the record of the run was read. */
  boolean hasRun;

  long startEpochMillis;

  /** Records that are not in the figures: without an end, or with one before the start. */
  long leftOut;

  long beforeStart;
  long earliest;
  long usersStarted;
  long usersEnded;
  long firstStart = Long.MAX_VALUE;
  long lastEnd = Long.MIN_VALUE;

  /** The times of what happened, sorted, by what it was: requests and groups, by outcome. */
  final Map<String, List<Long>> times = new TreeMap<>();

  final Map<String, Long> errors = new TreeMap<>();

  /** What all times of one name and outcome are kept under. */
  static String key(String kind, List<String> path, String outcome) {
    return kind + " " + path + " " + outcome;
  }

  void request(List<String> groups, String name, long start, long end, boolean ok, String message) {
    List<String> path = new ArrayList<>(groups);
    path.add(name);
    String text = message.strip();
    String outcome = ok ? "ok" : "failed: " + (text.isEmpty() ? "no message" : text);
    add(key("request", path, outcome), end - start);
    firstStart = Math.min(firstStart, start);
    lastEnd = Math.max(lastEnd, end);
  }

  void group(List<String> path, long start, long end, long responseTimes, boolean ok) {
    String outcome = ok ? "ok" : "failed";
    add(key("response times", path, outcome), responseTimes);
    add(key("duration", path, outcome), end - start);
  }

  /** Whether a time is one that Gatling can write. */
  static boolean isTime(long millis) {
    return -MOST_BEFORE_START <= millis && millis <= Integer.MAX_VALUE;
  }

  /** Takes note of when something began; all times are since the start of the run. */
  void began(long millis) {
    beforeStart += millis < 0 ? 1 : 0;
    earliest = Math.min(earliest, millis);
  }

  void error(String message) {
    errors.merge(message, 1L, Long::sum);
  }

  private void add(String key, long millis) {
    times.computeIfAbsent(key, k -> new ArrayList<>()).add(millis);
  }

  /** The counts of each value, by name and outcome. */
  Map<String, Map<Long, Long>> counts() {
    Map<String, Map<Long, Long>> counts = new TreeMap<>();
    times.forEach(
        (key, values) -> {
          Map<Long, Long> byValue = new TreeMap<>();
          values.forEach(value -> byValue.merge(value, 1L, Long::sum));
          counts.put(key, byValue);
        });
    return counts;
  }
}
