package verdict.sample;

import verdict.run.TimeCounts;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The observations of one request name, or of all of them.
 *
 * @param succeeded response times of the successful requests; failing fast is no speed-up, so the
 *     failed ones are kept out
 * @param failedByKind how many failed: an HTTP status, {@code check} or {@code no-response}
 */
public record RequestSample(String name, TimeCounts succeeded, SortedMap<String, Long> failedByKind) {
  public RequestSample {
    failedByKind = Collections.unmodifiableSortedMap(new TreeMap<>(failedByKind));
  }

  /** Requests of several blocks, of which it does not matter how they failed. */
  public static RequestSample together(TimeCounts succeeded, long failed) {
    TreeMap<String, Long> kinds = new TreeMap<>();
    if (failed > 0) {
      kinds.put("any", failed);
    }
    return new RequestSample(MeasuredRun.ALL, succeeded, kinds);
  }

  /** How many requests failed. */
  public long failed() {
    return failedByKind.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many requests there were, successful and failed. */
  public long count() {
    return succeeded.total() + failed();
  }
}
