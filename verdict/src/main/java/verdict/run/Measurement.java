package verdict.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One measured run, self-contained: what {@code measurement.json} holds.
 *
 * @param services by name, those that were scraped at both edges of the window
 * @param unscraped services that were not: which edge is missing, {@code before}, {@code after}
 * @param notRecorded how many requests Gatling logged and the recording lacks, by name
 * @param more fields of a measurement file that a newer version wrote: they are written as they
 *     were read
 */
public record Measurement(
    RunDescription run,
    Results results,
    SortedMap<String, ServiceWindow> services,
    SortedMap<String, String> unscraped,
    SortedMap<String, Long> notRecorded,
    Map<String, JsonNode> more) {
  public Measurement {
    services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
    unscraped = Collections.unmodifiableSortedMap(new TreeMap<>(unscraped));
    notRecorded = Collections.unmodifiableSortedMap(new TreeMap<>(notRecorded));
    more = Map.copyOf(more);
  }

  /** Of which a measurement file says nothing more. */
  public Measurement(
      RunDescription run,
      Results results,
      SortedMap<String, ServiceWindow> services,
      SortedMap<String, String> unscraped,
      SortedMap<String, Long> notRecorded) {
    this(run, results, services, unscraped, notRecorded, Map.of());
  }

  /** The same measurement under another label. */
  public Measurement labelled(String label) {
    return new Measurement(run.labelled(label), results, services, unscraped, notRecorded, more);
  }
}
