package verdict.judgement;

import java.util.Optional;
import verdict.sample.Metric;
import verdict.statistics.Change;
import verdict.statistics.Comparison;

/** What decides the verdict: a figure of all requests, and the smallest change worth acting on. */
public enum Gate {
  MEAN(Metric.MEAN, 0.05),
  P95(Metric.P95, 0.10),
  FAILURES(Metric.FAILURE_RATIO, 0.001),
  /** Of those services that tell what the JIT compilers took, without it. */
  CPU_PER_REQUEST(Metric.CPU_PER_REQUEST_WITHOUT_JIT, Metric.CPU_PER_REQUEST, 0.05),
  ACHIEVED(Metric.ACHIEVED_RATIO, 0.01);

  private final Metric metric;
  private final Metric otherwise;
  private final double margin;

  Gate(Metric metric, double margin) {
    this(metric, metric, margin);
  }

  /**
   * @param otherwise what is judged where not every block has the metric
   */
  Gate(Metric metric, Metric otherwise, double margin) {
    this.metric = metric;
    this.otherwise = otherwise;
    this.margin = margin;
  }

  /** The change that it judges; never of failures, which are judged by their counts. */
  Optional<Change> change(Comparison load) {
    return load.change(metric).or(() -> load.change(otherwise));
  }

  /**
   * As a share of the baseline; of failures a difference of ratios, 0.001 for 0.1 percentage
   * points. It is as wide on the other side, on the logarithmic scale.
   */
  public double margin() {
    return margin;
  }
}
