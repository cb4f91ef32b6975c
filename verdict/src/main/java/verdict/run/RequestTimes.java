package verdict.run;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * The response times of one request name, in microseconds; the histograms are not to be changed.
 *
 * @param succeeded of the successful requests
 * @param failed of the failed ones, by kind: an HTTP status, {@code check} or {@code no-response}
 */
public record RequestTimes(String name, Histogram succeeded, Map<String, Histogram> failed) {
  public RequestTimes {
    failed = Collections.unmodifiableMap(new TreeMap<>(failed));
  }
}
