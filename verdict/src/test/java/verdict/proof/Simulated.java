package verdict.proof;

import verdict.sample.Metric;

/** A figure of a block that is simulated on the logarithmic scale. */
enum Simulated {
  MEAN(Metric.MEAN, 80, 1),
  /** Nearly twice as noisy as the mean, as it was on the real services (STATISTICS.md). */
  P95(Metric.P95, 250, 1.6),
  CPU(Metric.CPU_PER_REQUEST, 0.004, 0.6);

  private final Metric metric;
  private final double level;
  private final double noise;

  Simulated(Metric metric, double level, double noise) {
    this.metric = metric;
    this.level = level;
    this.noise = noise;
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
