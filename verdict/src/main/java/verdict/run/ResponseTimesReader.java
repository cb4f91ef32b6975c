package verdict.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** Reads {@code response-times.hlog}, adding the intervals of each tag together. */
public final class ResponseTimesReader {
  private static final String EXPECTED = "an HdrHistogram interval log, format 1.3";
  private static final String CURE = "measure again, or restore the file from the run";

  private final Path file;
  private final Map<String, Histogram> succeeded = new TreeMap<>();
  private final Map<String, Map<String, Histogram>> failed = new TreeMap<>();
  private final Histogram lag = new Histogram(ResponseTimesWriter.SIGNIFICANT_DIGITS);
  private long firstMs = Long.MAX_VALUE;
  private long lastMs = Long.MIN_VALUE;

  private ResponseTimesReader(Path file) {
    this.file = file;
  }

  /**
   * @throws UnreadableInput when the file is missing, damaged or of another format
   */
  public static ResponseTimes read(Path file) {
    return new ResponseTimesReader(file).read();
  }

  private ResponseTimes read() {
    byte[] bytes = bytes();
    long lines = countIntervals(bytes);
    HistogramLogReader reader = new HistogramLogReader(new ByteArrayInputStream(bytes));
    long read = 0;
    try {
      while (reader.hasNext()) {
        EncodableHistogram interval = reader.nextIntervalHistogram();
        if (interval == null) {
          break; // The library's word for "this line makes no sense".
        }
        add((Histogram) interval);
        read++;
      }
    } catch (RuntimeException e) {
      throw new UnreadableInput(file, "is damaged at interval " + (read + 1), EXPECTED, CURE);
    }
    if (read < lines) {
      throw new UnreadableInput(file, "is damaged after interval " + read, EXPECTED, CURE);
    }
    return result();
  }

  private byte[] bytes() {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new UnreadableInput(
          file, "is missing", EXPECTED, "the run did not end properly: measure again");
    } catch (IOException e) {
      throw new UnreadableInput(file, "cannot be read (" + e + ")", EXPECTED, CURE);
    }
    byte[] start = "#[Histogram log format version 1.3]".getBytes(StandardCharsets.US_ASCII);
    if (bytes.length < start.length
        || !Arrays.equals(start, 0, start.length, bytes, 0, start.length)) {
      throw new UnreadableInput(file, "does not start with its format's header", EXPECTED, CURE);
    }
    return bytes;
  }

  private static long countIntervals(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> line.startsWith("Tag="))
        .count();
  }

  private void add(Histogram interval) {
    String encoded = interval.getTag();
    List<String> parts = Tag.parse(encoded == null ? "" : encoded).parts();
    if (parts.equals(Tag.LAG.parts())) {
      lag.add(interval);
      return;
    }
    if (parts.size() == 2 && parts.get(1).equals(Tag.SINCE_SCHEDULE)) {
      return; // of the same requests, and no figure is made of it yet
    }
    if (parts.size() == 1 && !parts.get(0).isEmpty()) {
      merge(succeeded, parts.get(0), interval);
    } else if (parts.size() == 3 && parts.get(1).equals(Tag.FAILED)) {
      merge(failed.computeIfAbsent(parts.get(0), name -> new TreeMap<>()), parts.get(2), interval);
    } else {
      throw new IllegalArgumentException("unknown tag " + encoded);
    }
    firstMs = Math.min(firstMs, interval.getStartTimeStamp());
    lastMs = Math.max(lastMs, interval.getEndTimeStamp());
  }

  private static void merge(Map<String, Histogram> into, String key, Histogram interval) {
    into.computeIfAbsent(key, name -> new Histogram(ResponseTimesWriter.SIGNIFICANT_DIGITS))
        .add(interval);
  }

  private ResponseTimes result() {
    Map<String, RequestTimes> requests = new TreeMap<>();
    failed.keySet().forEach(name -> succeeded.computeIfAbsent(name, key -> new Histogram(3)));
    succeeded.forEach(
        (name, histogram) ->
            requests.put(
                name, new RequestTimes(name, histogram, failed.getOrDefault(name, Map.of()))));
    double seconds = requests.isEmpty() ? 0 : Math.max(0, lastMs - firstMs) / 1000.0;
    return new ResponseTimes(requests, lag, seconds);
  }
}
