package verdict.sample;

import java.util.Collection;
import java.util.OptionalDouble;
import verdict.run.TimeCounts;

/** The response times of one window, in milliseconds, sorted; as fine as their source. */
public final class Sample {
  private static final double MICROS_PER_MS = 1_000;
  private final TimeCounts times;

  private Sample(TimeCounts times) {
    this.times = times;
  }

  public static Sample of(TimeCounts times) {
    return new Sample(times);
  }

  /** All of them as one sample. */
  public static Sample merged(Collection<TimeCounts> parts) {
    return new Sample(TimeCounts.sum(parts));
  }

  /** How many observations there are. */
  public long size() {
    return times.total();
  }

  /** How fine the values are. */
  public TimeCounts.Resolution resolution() {
    return times.resolution();
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
    int index = -1;
    while (passed < rank) {
      index++;
      passed += times.count(index);
    }
    return times.micros(index) / MICROS_PER_MS;
  }

  /** How many observations are larger than a value. */
  public long countAbove(double milliseconds) {
    long above = 0;
    for (int i = times.distinct() - 1; i >= 0; i--) {
      if (times.micros(i) / MICROS_PER_MS <= milliseconds) {
        break;
      }
      above += times.count(i);
    }
    return above;
  }

  /** Empty for an empty sample. */
  public OptionalDouble mean() {
    if (size() == 0) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (int i = 0; i < times.distinct(); i++) {
      sum += (double) times.micros(i) * times.count(i);
    }
    return OptionalDouble.of(sum / size() / MICROS_PER_MS);
  }

  /**
   * The root of the mean squared distance from the mean: of these observations, so divided by n and
   * not by n - 1, as Gatling does. Empty for an empty sample.
   */
  public OptionalDouble standardDeviation() {
    if (size() == 0) {
      return OptionalDouble.empty();
    }
    double mean = mean().orElseThrow();
    double squares = 0;
    for (int i = 0; i < times.distinct(); i++) {
      double distance = times.micros(i) / MICROS_PER_MS - mean;
      squares += distance * distance * times.count(i);
    }
    return OptionalDouble.of(Math.sqrt(squares / size()));
  }

  /** Empty for an empty sample. */
  public OptionalDouble min() {
    return size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(atRank(1));
  }

  /** Empty for an empty sample. */
  public OptionalDouble max() {
    return size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(atRank(size()));
  }
}
