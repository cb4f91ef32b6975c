package verdict.run;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One time series of a service's metrics at one moment, or its change between two.
 *
 * @param labels by name, in the order of names
 * @param value any double, NaN and infinities included
 */
public record Series(String name, SortedMap<String, String> labels, double value) {
  public Series {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /** The value of a label, empty when there is no such label, as Prometheus has it. */
  public String label(String label) {
    return labels.getOrDefault(label, "");
  }

  public Key key() {
    return new Key(name, labels);
  }

  public Series withValue(double other) {
    return new Series(name, labels, other);
  }

  /** What tells one series from another. */
  public record Key(String name, Map<String, String> labels) {}

  @Override
  public String toString() {
    return labels.isEmpty() ? name : name + labels;
  }
}
