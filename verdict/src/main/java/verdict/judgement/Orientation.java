package verdict.judgement;

import verdict.sample.Metric;

/** Which way is bad. */
final class Orientation {
  private Orientation() {}

  /** Whether a larger value is worse; of what is neither, larger counts as worse. */
  static boolean isHigherWorse(Metric metric) {
    return metric.worse() != Metric.Worse.LOWER;
  }

  static JudgedChange.Finding of(Metric metric, double shift) {
    return isHigherWorse(metric) == shift > 0
        ? JudgedChange.Finding.REGRESSED
        : JudgedChange.Finding.IMPROVED;
  }
}
