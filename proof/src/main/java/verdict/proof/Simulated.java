package verdict.proof;

import verdict.judgement.Gate;
import verdict.sample.Metric;

/** A figure of a block that is simulated on the logarithmic scale. */
enum Simulated {
  MEAN(Gate.MEAN, Metric.MEAN, 80, 1),
  /** Nearly twice as noisy as the mean, as it was on the real services (STATISTICS.md). */
  P95(Gate.P95, Metric.P95, 250, 1.6),
  CPU(Gate.CPU_PER_REQUEST, Metric.CPU_PER_REQUEST, 0.004, 0.6);

  private final Gate gate;
  private final Metric metric;
  private final double level;
  private final double noise;

  Simulated(Gate gate, Metric metric, double level, double noise) {
    this.gate = gate;
    this.metric = metric;
    this.level = level;
    this.noise = noise;
  }

  Gate gate() {
    return gate;
  }

  Metric metric() {
    return metric;
  }

  /** Its typical value, in the unit of the metric. */
  double level() {
    return level;
  }

  /** How noisy it is: 1 is as noisy as the mean. */
  double noise() {
    return noise;
  }
}
