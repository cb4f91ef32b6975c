package verdict.statistics;

import java.util.Arrays;
import java.util.Optional;

/** All the shifts that pairs of observations suggest, from the smallest to the largest. */
final class OrderedShifts {
  private final double[] ascending;

  private OrderedShifts(double[] ascending) {
    this.ascending = ascending;
  }

  /** The mean of every two observations, and of each with itself (Walsh). */
  static OrderedShifts means(double[] values) {
    double[] means = new double[values.length * (values.length + 1) / 2];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i; j < values.length; j++) {
        means[next++] = (values[i] + values[j]) / 2;
      }
    }
    Arrays.sort(means);
    return new OrderedShifts(means);
  }

  /** Every candidate observation less every baseline observation. */
  static OrderedShifts differences(double[] baseline, double[] candidate) {
    double[] differences = new double[baseline.length * candidate.length];
    int next = 0;
    for (double from : baseline) {
      for (double to : candidate) {
        differences[next++] = to - from;
      }
    }
    Arrays.sort(differences);
    return new OrderedShifts(differences);
  }

  /** The one in the middle, or half way between the two that are. */
  double median() {
    return Interval.withoutSignOfZero(Median.ofAscending(ascending));
  }

  /** How many are 0 or less. */
  int notAboveZero() {
    return (int) Arrays.stream(ascending).filter(shift -> shift <= 0).count();
  }

  /** How many are 0 or more. */
  int notBelowZero() {
    return (int) Arrays.stream(ascending).filter(shift -> shift >= 0).count();
  }

  /**
   * From the one at that place to the one at that place from the end.
   *
   * @param place from 1 up to the middle; 0 for no interval
   * @param level that the caller's place gives
   */
  Optional<Interval> between(int place, double level) {
    return place == 0
        ? Optional.empty()
        : Optional.of(
            new Interval(ascending[place - 1], ascending[ascending.length - place], level));
  }
}
