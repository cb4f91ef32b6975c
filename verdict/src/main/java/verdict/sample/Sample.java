package verdict.sample;

import java.util.Collection;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * The response times of one window, in milliseconds, sorted.
 *
 * <p>They are counted in a histogram of 3 significant digits, so each is exact to 1 part in 1,000,
 * and up to 2.047 ms to the microsecond. Where a count spans a range, the value is its middle, so
 * that mean, percentiles and extremes of one request agree.
 */
public final class Sample {
  private static final double MICROS_PER_MS = 1_000;
  private final Histogram micros;

  private Sample(Histogram micros) {
    this.micros = micros;
  }

  /** The histogram, in microseconds, must not change any more. */
  public static Sample ofMicros(Histogram micros) {
    return new Sample(micros);
  }

  /** All of the histograms as one sample. */
  public static Sample merged(Collection<Histogram> micros) {
    Histogram sum = new Histogram(3);
    micros.forEach(sum::add);
    return new Sample(sum);
  }

  /** How many observations there are. */
  public long size() {
    return micros.getTotalCount();
  }

  /**
   * The value at a place of the sorted sample.
   *
   * @param rank 1 for the smallest, up to {@link #size}
   */
  public double atRank(long rank) {
    if (rank < 1 || rank > size()) {
      throw new IllegalArgumentException("rank must be in [1, " + size() + "], was " + rank);
    }
    long passed = 0;
    for (HistogramIterationValue bucket : micros.recordedValues()) {
      passed += bucket.getCountAtValueIteratedTo();
      if (passed >= rank) {
        return micros.medianEquivalentValue(bucket.getValueIteratedTo()) / MICROS_PER_MS;
      }
    }
    throw new IllegalStateException("the histogram holds fewer values than it says, " + size());
  }

  /** Empty for an empty sample. */
  public OptionalDouble mean() {
    return size() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(micros.getMean() / MICROS_PER_MS);
  }

  /** Empty for an empty sample. */
  public OptionalDouble min() {
    return size() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(micros.medianEquivalentValue(micros.getMinValue()) / MICROS_PER_MS);
  }

  /** Empty for an empty sample. */
  public OptionalDouble max() {
    return size() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(micros.medianEquivalentValue(micros.getMaxValue()) / MICROS_PER_MS);
  }
}
