package verdict.run.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import verdict.run.Origin;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.TimeCounts;
import verdict.run.Timeline;
import verdict.run.recording.PackedHistogram;
import verdict.run.recording.ResponseTimesWriter;
import verdict.run.recording.Tag;

/** The intervals of a {@code response-times.hlog}, added up by tag. */
final class RecordedIntervals {
  private static final String TAG = "Tag=";
  private static final String START_TIME = "#[StartTime: ";
  private static final double MILLIS_PER_SECOND = 1_000;
  private static final int MOST_SECONDS = 2_000_000;

  private final OptionalLong origin;
  private final Map<String, Request> requests = new TreeMap<>();
  private final Histogram lag = new Histogram(ResponseTimesWriter.SIGNIFICANT_DIGITS);
  private int[] ended = new int[0];
  private int[] journeys = new int[0];
  private int[] succeeded = new int[0];
  private long[] succeededMicros = new long[0];
  private double firstSecond = Double.MAX_VALUE;
  private double lastSecond = -1;
  private OptionalLong startEpochMillis = OptionalLong.empty();
  private double shiftSeconds;
  private double previousStart;
  private String previousTag = "";

  /**
   * @param origin what times are to be since, epoch milliseconds; the start when it is empty
   */
  RecordedIntervals(OptionalLong origin) {
    this.origin = origin;
  }

  /** What is known of one request name. */
  private static final class Request {
    private final Histogram succeeded = new Histogram(ResponseTimesWriter.SIGNIFICANT_DIGITS);
    private final Map<String, Histogram> failed = new TreeMap<>();
    private @Nullable Histogram sinceSchedule;
  }

  /**
   * Adds a line of the file.
   *
   * @throws IllegalArgumentException when it makes no sense
   */
  void add(String line) {
    if (line.startsWith(START_TIME)) {
      if (startEpochMillis.isPresent()) {
        throw new IllegalArgumentException("a second start: it is two recordings in one file");
      }
      String seconds = line.substring(START_TIME.length()).split(" ", 2)[0];
      long start = Math.round(number(seconds) * MILLIS_PER_SECOND);
      startEpochMillis = OptionalLong.of(origin.orElse(start));
      shiftSeconds = (start - origin.orElse(start)) / MILLIS_PER_SECOND;
    } else if (!line.startsWith("#") && !line.startsWith("\"") && !line.isBlank()) {
      addInterval(line);
    }
  }

  private void addInterval(String line) {
    String[] fields = line.split(",", -1);
    if (!line.startsWith(TAG) || fields.length != 5) {
      throw new IllegalArgumentException("no interval of five fields that begins with Tag=");
    }
    double start = number(fields[1]) + shiftSeconds;
    double end = start + number(fields[2]);
    if (!(start >= 0 && end >= start && end < MOST_SECONDS)) {
      throw new IllegalArgumentException("an interval from " + start + " s to " + end + " s");
    }
    requireOrder(start, fields[0]);
    Histogram interval = histogram(fields[4]);
    List<String> tag = Tag.parse(fields[0].substring(TAG.length())).parts();
    if (tag.equals(Tag.LAG.parts())) {
      lag.add(interval);
      journeys = plus(journeys, (int) start, interval);
      return;
    }
    if (addTo(tag, interval)) {
      ended = plus(ended, (int) start, interval);
      if (tag.size() == 1) {
        succeeded = plus(succeeded, (int) start, interval);
        addTimes((int) start, interval);
      }
      firstSecond = Math.min(firstSecond, start);
      lastSecond = Math.max(lastSecond, end);
    }
  }

  // As the recorder writes them: what is there twice would count twice.
  private void requireOrder(double start, String tag) {
    if (start < previousStart || (start == previousStart && tag.compareTo(previousTag) <= 0)) {
      throw new IllegalArgumentException("an interval that is there twice, or out of order");
    }
    previousStart = start;
    previousTag = tag;
  }

  /** Whether the tag is one of responses, each of which is counted once. */
  private boolean addTo(List<String> tag, Histogram interval) {
    String name = tag.get(0);
    String kind = tag.size() == 1 ? "" : tag.get(1);
    if (name.isEmpty() || tag.size() > 3 || (tag.size() == 3) != kind.equals(Tag.FAILED)) {
      throw new IllegalArgumentException("unknown tag " + tag);
    }
    Request request = requests.computeIfAbsent(name, key -> new Request());
    switch (kind) {
      case "" -> request.succeeded.add(interval);
      case Tag.FAILED ->
          request
              .failed
              .computeIfAbsent(
                  tag.get(2), key -> new Histogram(ResponseTimesWriter.SIGNIFICANT_DIGITS))
              .add(interval);
      case Tag.SINCE_SCHEDULE -> {
        if (request.sinceSchedule == null) {
          request.sinceSchedule = new Histogram(ResponseTimesWriter.SIGNIFICANT_DIGITS);
        }
        request.sinceSchedule.add(interval);
        return false;
      }
      default -> throw new IllegalArgumentException("unknown tag " + tag);
    }
    return true;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no number", e);
    }
  }

  private static Histogram histogram(String base64) {
    try {
      return PackedHistogram.decode(base64);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("a histogram that cannot be unpacked", e);
    }
  }

  private static int[] plus(int[] counts, int second, Histogram interval) {
    int[] longer = second < counts.length ? counts : Arrays.copyOf(counts, second + 1);
    longer[second] += (int) interval.getTotalCount();
    return longer;
  }

  private void addTimes(int second, Histogram interval) {
    if (second >= succeededMicros.length) {
      succeededMicros = Arrays.copyOf(succeededMicros, second + 1);
    }
    TimeCounts times = TimeCounts.of(interval);
    for (int i = 0; i < times.distinct(); i++) {
      succeededMicros[second] += times.micros(i) * times.count(i);
    }
  }

  Results results(Path path, Optional<Results.Loss> loss) {
    List<RequestTimes> times = new ArrayList<>();
    requests.forEach((name, request) -> times.add(times(name, request)));
    Origin empty = Origin.of(path, ResponseTimesReader.FORMAT);
    return new Results(
        new Origin(
            empty.files(),
            empty.format(),
            empty.toolVersion(),
            empty.simulation(),
            empty.description(),
            startEpochMillis,
            empty.notes()),
        times,
        List.of(),
        List.of(),
        Optional.of(
            new Timeline(new int[0], ended, journeys, new int[0], succeeded, succeededMicros)),
        TimeCounts.of(lag),
        span(),
        Optional.empty(),
        new TreeMap<>(),
        loss);
  }

  private Optional<Results.Span> span() {
    return requests.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Results.Span(
                Math.round(firstSecond * MILLIS_PER_SECOND),
                Math.round(lastSecond * MILLIS_PER_SECOND)));
  }

  private static RequestTimes times(String name, Request request) {
    TreeMap<String, TimeCounts> failed = new TreeMap<>();
    request.failed.forEach((kind, histogram) -> failed.put(kind, TimeCounts.of(histogram)));
    return new RequestTimes(
        List.of(),
        name,
        TimeCounts.of(request.succeeded),
        failed,
        request.sinceSchedule == null ? TimeCounts.empty() : TimeCounts.of(request.sinceSchedule),
        OptionalLong.empty());
  }
}
