package verdict.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Where a series changes its level or its spread: E-divisive of Matteson and James, "A
 * nonparametric approach for multiple change point analysis of multivariate data", Journal of the
 * American Statistical Association 109 (2014), with exponent 1 and segments of at least three
 * values. A split is kept when at most one in twenty shuffles of its segment splits as well.
 */
public final class ChangePoints {
  private static final int LEAST_SEGMENT = 3;
  private static final int SHUFFLES = 999;

  /** One in twenty of the shuffles and the series itself. */
  private static final int MOST_AS_GOOD = (SHUFFLES + 1) / 20 - 1;

  private static final long SEED = 20_261_126;

  /** The best split of a segment: the first index after it, and how far apart the parts are. */
  private record Split(int at, double energy) {}

  private ChangePoints() {}

  /**
   * Finds them.
   *
   * @param values in the order of time, finite
   * @return the indices of the first values after a change, ascending; the same for the same values
   */
  public static List<Integer> of(double[] values) {
    List<Integer> points = new ArrayList<>();
    divide(values, 0, values.length, points);
    Collections.sort(points);
    return points;
  }

  private static void divide(double[] values, int from, int to, List<Integer> points) {
    if (to - from < 2 * LEAST_SEGMENT) {
      return;
    }
    double[] segment = Arrays.copyOfRange(values, from, to);
    Split best = best(segment);
    if (best.energy > 0 && isRare(segment, best)) {
      points.add(from + best.at);
      divide(values, from, from + best.at, points);
      divide(values, from + best.at, to, points);
    }
  }

  private static boolean isRare(double[] segment, Split best) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] shuffled = segment.clone();
    int asGood = 0;
    for (int i = 0; i < SHUFFLES && asGood <= MOST_AS_GOOD; i++) {
      shuffle(shuffled, random);
      // As good, but for the last digits: sums in another order differ in those.
      if (best(shuffled).energy >= best.energy * (1 - 1e-9)) {
        asGood++;
      }
    }
    return asGood <= MOST_AS_GOOD;
  }

  private static void shuffle(double[] values, SplittableRandom random) {
    for (int i = values.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      double kept = values[i];
      values[i] = values[other];
      values[other] = kept;
    }
  }

  /** Over all splits, with the sums of distances kept up to date from one to the next. */
  private static Split best(double[] values) {
    int n = values.length;
    double left = 0;
    double right = pairs(values);
    double across = 0;
    Split best = new Split(0, Double.NEGATIVE_INFINITY);
    for (int at = 1; at < n; at++) {
      double moved = values[at - 1]; // from the right part to the left one
      double toLeft = distances(values, moved, 0, at - 1);
      double toRight = distances(values, moved, at, n);
      left += toLeft;
      right -= toRight;
      across += toRight - toLeft;
      if (at >= LEAST_SEGMENT && n - at >= LEAST_SEGMENT) {
        double energy = energy(left, right, across, at, n - at);
        best = energy > best.energy ? new Split(at, energy) : best;
      }
    }
    return best;
  }

  private static double energy(double left, double right, double across, double n, double m) {
    double distance = 2 * across / (n * m) - left / (n * (n - 1) / 2) - right / (m * (m - 1) / 2);
    return n * m / (n + m) * distance;
  }

  private static double pairs(double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += distances(values, values[i], i + 1, values.length);
    }
    return sum;
  }

  private static double distances(double[] values, double from, int first, int end) {
    double sum = 0;
    for (int i = first; i < end; i++) {
      sum += Math.abs(values[i] - from);
    }
    return sum;
  }
}
