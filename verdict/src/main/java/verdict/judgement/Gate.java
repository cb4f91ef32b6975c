package verdict.judgement;

import java.util.Optional;
import java.util.stream.Stream;
import verdict.sample.Metric;

/** What decides the verdict: a figure of all requests, and the smallest change worth acting on. */
public enum Gate {
  MEAN(Metric.MEAN, 0.05),
  P95(Metric.P95, 0.10),
  FAILURES(Metric.FAILURE_RATIO, 0.001),
  CPU_PER_REQUEST(Metric.CPU_PER_REQUEST, 0.05),
  DELIVERED(Metric.DELIVERED_RATIO, 0.01);

  private final Metric metric;
  private final double margin;

  Gate(Metric metric, double margin) {
    this.metric = metric;
    this.margin = margin;
  }

  public Metric metric() {
    return metric;
  }

  /**
   * As a share of the baseline; of failures a difference of ratios, 0.001 for 0.1 percentage
   * points. It is as wide on the other side, on the logarithmic scale.
   */
  public double margin() {
    return margin;
  }

  /** The gate of a metric, if it has one. */
  static Optional<Gate> of(Metric metric) {
    return Stream.of(values()).filter(gate -> gate.metric == metric).findFirst();
  }
}
