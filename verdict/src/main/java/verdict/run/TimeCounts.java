package verdict.run;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import verdict.run.log.MillisCounts;
import verdict.run.recording.ResponseTimesWriter;

/**
 * Times, counted by value and sorted by it: whole microseconds as they are counted, milliseconds in
 * every figure.
 */
@JsonDeserialize(using = TimeCountsJson.Reading.class)
@JsonSerialize(using = TimeCountsJson.Writing.class)
public final class TimeCounts {
  private static final long MICROS_PER_MS = 1_000;
  private static final double MICROS_IN_A_MS = MICROS_PER_MS;
  private static final TimeCounts EMPTY =
      new TimeCounts(new long[0], new long[0], Resolution.EXACT_MILLISECONDS);

  /** How fine the values are. */
  public enum Resolution {
    /** Whole milliseconds, as Gatling keeps them, each exactly as it was. */
    EXACT_MILLISECONDS,
    /** Microseconds to 3 significant digits; a value is the middle of its range. */
    THREE_DIGITS
  }

  private final long[] micros;
  private final long[] counts;
  private final long total;
  private final Resolution resolution;

  private TimeCounts(long[] micros, long[] counts, Resolution resolution) {
    this.micros = micros;
    this.counts = counts;
    this.total = Arrays.stream(counts).sum();
    this.resolution = resolution;
  }

  public static TimeCounts empty() {
    return EMPTY;
  }

  public static TimeCounts of(MillisCounts millis) {
    TreeMap<Long, Long> byMicros = new TreeMap<>();
    millis.forEach((value, count) -> byMicros.put(value * MICROS_PER_MS, count));
    return of(byMicros, Resolution.EXACT_MILLISECONDS);
  }

  /** The histogram is in microseconds, of 3 significant digits. */
  public static TimeCounts of(Histogram histogram) {
    TreeMap<Long, Long> byMicros = new TreeMap<>();
    for (HistogramIterationValue value : histogram.recordedValues()) {
      byMicros.put(
          histogram.medianEquivalentValue(value.getValueIteratedTo()),
          value.getCountAtValueIteratedTo());
    }
    return of(byMicros, Resolution.THREE_DIGITS);
  }

  static TimeCounts of(TreeMap<Long, Long> countsByMicros, Resolution resolution) {
    return new TimeCounts(
        countsByMicros.keySet().stream().mapToLong(Long::longValue).toArray(),
        countsByMicros.values().stream().mapToLong(Long::longValue).toArray(),
        resolution);
  }

  /** All of them together, as fine as the coarsest of them. */
  public static TimeCounts sum(Collection<TimeCounts> parts) {
    if (parts.size() == 1) {
      return parts.iterator().next();
    }
    TreeMap<Long, Long> byMicros = new TreeMap<>();
    Resolution coarsest = Resolution.EXACT_MILLISECONDS;
    for (TimeCounts part : parts) {
      for (int i = 0; i < part.distinct(); i++) {
        byMicros.merge(part.micros[i], part.counts[i], Long::sum);
      }
      coarsest =
          part.total > 0 && part.resolution == Resolution.THREE_DIGITS
              ? Resolution.THREE_DIGITS
              : coarsest;
    }
    return of(byMicros, coarsest);
  }

  /** As a histogram in microseconds, of 3 significant digits. */
  public Histogram toHistogram() {
    Histogram histogram = new Histogram(ResponseTimesWriter.SIGNIFICANT_DIGITS);
    for (int i = 0; i < micros.length; i++) {
      histogram.recordValueWithCount(micros[i], counts[i]);
    }
    return histogram;
  }

  /** How many times were counted. */
  public long total() {
    return total;
  }

  /** How many different values there are. */
  public int distinct() {
    return micros.length;
  }

  /**
   * A value.
   *
   * @param index 0 for the smallest, below {@link #distinct}
   */
  public long micros(int index) {
    return micros[index];
  }

  /** How often the value at that place was seen, 1 or more. */
  public long count(int index) {
    return counts[index];
  }

  public Resolution resolution() {
    return resolution;
  }

  /**
   * The value at a place of the sorted times, in milliseconds.
   *
   * @param rank 1 for the smallest, up to {@link #total}
   */
  public double atRank(long rank) {
    if (rank < 1 || rank > total) {
      throw new IllegalArgumentException("rank must be in [1, " + total + "], was " + rank);
    }
    long passed = 0;
    int index = -1;
    while (passed < rank) {
      index++;
      passed += counts[index];
    }
    return millis(index);
  }

  /** How many times are longer than that. */
  public long countAbove(double milliseconds) {
    long above = 0;
    for (int i = micros.length - 1; i >= 0 && millis(i) > milliseconds; i--) {
      above += counts[i];
    }
    return above;
  }

  /** In milliseconds; empty when nothing was counted. */
  public OptionalDouble mean() {
    if (total == 0) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (int i = 0; i < micros.length; i++) {
      sum += (double) micros[i] * counts[i];
    }
    return OptionalDouble.of(sum / total / MICROS_IN_A_MS);
  }

  /**
   * The root of the mean squared distance from the mean, in milliseconds: of these times, so
   * divided by n and not by n - 1, as Gatling does. Empty when nothing was counted.
   */
  public OptionalDouble standardDeviation() {
    if (total == 0) {
      return OptionalDouble.empty();
    }
    double mean = mean().orElseThrow();
    double squares = 0;
    for (int i = 0; i < micros.length; i++) {
      double distance = millis(i) - mean;
      squares += distance * distance * counts[i];
    }
    return OptionalDouble.of(Math.sqrt(squares / total));
  }

  /** In milliseconds; empty when nothing was counted. */
  public OptionalDouble min() {
    return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(atRank(1));
  }

  /** In milliseconds; empty when nothing was counted. */
  public OptionalDouble max() {
    return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(atRank(total));
  }

  private double millis(int index) {
    return micros[index] / MICROS_IN_A_MS;
  }

  /** Every value with its count, from the smallest. */
  public Map<Long, Long> byMicros() {
    TreeMap<Long, Long> all = new TreeMap<>();
    for (int i = 0; i < micros.length; i++) {
      all.put(micros[i], counts[i]);
    }
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimeCounts that
        && Arrays.equals(micros, that.micros)
        && Arrays.equals(counts, that.counts)
        && (total == 0 || resolution == that.resolution);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(micros) + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return total + " times, " + resolution;
  }
}
