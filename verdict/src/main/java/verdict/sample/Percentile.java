package verdict.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import verdict.run.TimeCounts;

/** A percentile by nearest rank: always a value that was observed, never one interpolated. */
public record Percentile(double rank) {
  public Percentile {
    if (!(rank > 0 && rank <= 100)) { // written so that NaN is refused too
      throw new IllegalArgumentException("percentile rank must be in (0, 100], was " + rank);
    }
  }

  /**
   * The smallest observed value with at least {@code rank} percent of the sample at or below.
   *
   * @throws IllegalArgumentException when the sample is empty
   */
  public double of(TimeCounts sample) {
    return sample.atRank(placeIn(sample.total()));
  }

  /**
   * The place of the percentile in a sorted sample.
   *
   * @param size of the sample, above 0
   * @return from 1 to the size
   */
  public long placeIn(long size) {
    // Decimal, because in doubles 99.9 / 100 * 1000 rounds up to rank 1000: the maximum. For the
    // same reason not HdrHistogram's getValueAtPercentile, which works in doubles.
    BigDecimal share = BigDecimal.valueOf(rank).movePointLeft(2);
    BigDecimal position = share.multiply(BigDecimal.valueOf(size));
    return position.setScale(0, RoundingMode.CEILING).longValueExact();
  }
}
