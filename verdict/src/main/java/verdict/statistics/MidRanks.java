package verdict.statistics;

import java.util.Arrays;
import java.util.Comparator;

/** Ranks from 1 up; equal values share the mean of the ranks that they fill. */
final class MidRanks {
  private MidRanks() {}

  /** Twice the rank of each value, in the order of the values: whole numbers, ties or not. */
  static int[] doubled(double[] values) {
    Integer[] places = new Integer[values.length];
    Arrays.setAll(places, i -> i);
    Arrays.sort(places, Comparator.comparingDouble(i -> values[i]));
    int[] doubled = new int[values.length];
    int from = 0;
    while (from < places.length) {
      int to = from + 1;
      while (to < places.length && values[places[to]] == values[places[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        doubled[places[i]] =
            from + 1 + to; // ranks from + 1 to `to`, of which this is twice the mean
      }
      from = to;
    }
    return doubled;
  }
}
