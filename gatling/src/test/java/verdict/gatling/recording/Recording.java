package verdict.gatling.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import verdict.run.recording.ResponseTimesWriter;

/** A recording as HdrHistogram's own reader sees it: a histogram a tag, in microseconds. */
public record Recording(Map<String, Histogram> byTag) {
  private static final int SIGNIFICANT_DIGITS = 3;

  public static Recording in(Path folder) throws IOException {
    Map<String, Histogram> byTag = new TreeMap<>();
    Path file = folder.resolve(ResponseTimesWriter.FILE_NAME);
    try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
      Stream.generate(() -> (Histogram) reader.nextIntervalHistogram())
          .takeWhile(interval -> interval != null) // the reader's word for the end
          .forEach(
              interval ->
                  byTag
                      .computeIfAbsent(interval.getTag(), tag -> new Histogram(SIGNIFICANT_DIGITS))
                      .add(interval));
    }
    return new Recording(byTag);
  }

  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    byTag.forEach((tag, times) -> counts.put(tag, times.getTotalCount()));
    return counts;
  }

  /** The sum of all times, to three digits each. */
  public Map<String, Double> sumsMicros() {
    Map<String, Double> sums = new TreeMap<>();
    byTag.forEach((tag, times) -> sums.put(tag, times.getMean() * times.getTotalCount()));
    return sums;
  }
}
