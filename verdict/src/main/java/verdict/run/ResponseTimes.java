package verdict.run;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What the recorder of a run saw.
 *
 * @param requests by name, in the order of names
 * @param lag how late the load generator started each journey, microseconds; empty when it was not
 *     recorded
 * @param responseSeconds from the first response to the last one, 0 or more
 */
public record ResponseTimes(
    Map<String, RequestTimes> requests, Histogram lag, double responseSeconds) {
  public ResponseTimes {
    requests = Collections.unmodifiableMap(new TreeMap<>(requests));
  }
}
