package verdict.gatling.benchmark;

import java.util.List;

/**
 * By how much the mean of the timed arm is above the plain one's, second by second: what happened
 * in a second happened to both.
 */
record PairedSeconds(List<Double> differencesMillis) {
  static PairedSeconds of(ArmResult timed, ArmResult plain) {
    return new PairedSeconds(
        timed.meanMillisBySecond().entrySet().stream()
            .filter(second -> plain.meanMillisBySecond().containsKey(second.getKey()))
            .map(second -> second.getValue() - plain.meanMillisBySecond().get(second.getKey()))
            .toList());
  }

  double meanMillis() {
    return differencesMillis.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** Of the mean; NaN for one second alone. */
  double standardErrorMillis() {
    double mean = meanMillis();
    double squares =
        differencesMillis.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum();
    int n = differencesMillis.size();
    return Math.sqrt(squares / (n - 1) / n);
  }
}
