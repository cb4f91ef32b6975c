package verdict.sample;

/**
 * One number with what it says.
 *
 * @param part of the thing measured, such as an endpoint or a query type; empty for the whole
 * @param value in the unit of the metric, finite
 * @param n how many observations it comes from, 0 or more
 */
public record Figure(Metric metric, String part, double value, long n) {
  public Figure {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(metric.key() + " must be finite, was " + value);
    }
    if (n < 0) {
      throw new IllegalArgumentException("n must be 0 or more, was " + n);
    }
  }
}
