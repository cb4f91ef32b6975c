package verdict.run.recording;

import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** One second of recording: a histogram per tag; used by one thread at a time. */
final class RecordedInterval {
  private static final double MICROS_PER_MS = 1_000;
  private final long index;
  private final TreeMap<String, Histogram> byTag = new TreeMap<>();

  /**
   * @param index 0 for the first second of the recording
   */
  RecordedInterval(long index) {
    this.index = index;
  }

  long index() {
    return index;
  }

  /**
   * @param micros outside 1 to {@link ResponseTimesWriter#MAX_MICROS} it is recorded as the nearer
   *     bound
   */
  void record(String tag, long micros) {
    byTag
        .computeIfAbsent(tag, RecordedInterval::empty)
        .recordValue(Math.max(1, Math.min(ResponseTimesWriter.MAX_MICROS, micros)));
  }

  private static Histogram empty(String tag) {
    Histogram histogram = new Histogram(ResponseTimesWriter.SIGNIFICANT_DIGITS);
    histogram.setTag(tag);
    return histogram;
  }

  /** Writes a line per tag, in the order of tags, so that equal runs are equal bytes. */
  void writeTo(HistogramLogWriter log, long beginNanos, long endNanos) {
    byTag
        .values()
        .forEach(
            h -> log.outputIntervalHistogram(beginNanos / 1e9, endNanos / 1e9, h, MICROS_PER_MS));
  }
}
