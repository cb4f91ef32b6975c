package verdict.run;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One measured run, self-contained: what {@code measurement.json} holds.
 *
 * @param services by name, those that were scraped at both edges of the window
 * @param unscraped services that were not: which edge is missing, {@code before}, {@code after}
 * @param notRecorded how many requests Gatling logged and the recording lacks, by name
 */
public record Measurement(
    RunDescription run,
    Results results,
    SortedMap<String, ServiceWindow> services,
    SortedMap<String, String> unscraped,
    SortedMap<String, Long> notRecorded) {
  public Measurement {
    services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
    unscraped = Collections.unmodifiableSortedMap(new TreeMap<>(unscraped));
    notRecorded = Collections.unmodifiableSortedMap(new TreeMap<>(notRecorded));
  }

  /** The same measurement under another label. */
  public Measurement labelled(String label) {
    return new Measurement(run.labelled(label), results, services, unscraped, notRecorded);
  }
}
