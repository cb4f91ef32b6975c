package verdict.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * How a sum of ranks is distributed when nothing changed: in how many of the equally likely
 * arrangements it has each value, counted one rank after the other. Counts are doubles: exact up to
 * 2^53, and above that right to about 1e-14 of themselves, because nothing is ever subtracted.
 */
final class RankCounts {
  /** So that a tail that is exactly the one asked for is not lost to its rounding. */
  private static final double ROUNDING = 1 + 1e-12;

  private record Choice(int ranks, int chosen) {}

  // Of ranks without ties, which most are: the same whatever was measured.
  private static final Map<Integer, RankCounts> UNTIED_SIGNS = new ConcurrentHashMap<>();
  private static final Map<Choice, RankCounts> UNTIED_CHOICES = new ConcurrentHashMap<>();

  private final double[] counts; // by the sum less the smallest one, in steps
  private final int smallestSum;
  private final int step;
  private final double all;

  private RankCounts(double[] counts, int smallestSum, int step) {
    this.counts = counts;
    this.smallestSum = smallestSum;
    this.step = step;
    this.all = Arrays.stream(counts).sum();
  }

  /**
   * Of the sum of those ranks that have a positive sign, each sign being a fair coin.
   *
   * @param doubledRanks ascending
   */
  static RankCounts ofSigns(int[] doubledRanks) {
    return isUntied(doubledRanks) ? untiedSigns(doubledRanks.length) : countSigns(doubledRanks);
  }

  /** The same of the ranks from 1 to n. */
  static RankCounts untiedSigns(int n) {
    return UNTIED_SIGNS.computeIfAbsent(n, key -> countSigns(untied(n)));
  }

  private static RankCounts countSigns(int[] ranks) {
    int step = step(ranks, 0);
    double[] counts = new double[Arrays.stream(ranks).sum() / step + 1];
    counts[0] = 1;
    int reached = 0;
    for (int rank : ranks) {
      int steps = rank / step;
      for (int sum = reached; sum >= 0; sum--) {
        counts[sum + steps] += counts[sum];
      }
      reached += steps;
    }
    return new RankCounts(counts, 0, step);
  }

  /**
   * Of the sum of the ranks of one side, each choice of so many ranks being equally likely.
   *
   * @param doubledRanks of both sides, ascending
   * @param chosen how many of them the side has, above 0 and below all
   */
  static RankCounts ofChoices(int[] doubledRanks, int chosen) {
    return isUntied(doubledRanks)
        ? untiedChoices(doubledRanks.length, chosen)
        : countChoices(doubledRanks, chosen);
  }

  /** The same of the ranks from 1 to n. */
  static RankCounts untiedChoices(int n, int chosen) {
    return UNTIED_CHOICES.computeIfAbsent(
        new Choice(n, chosen), key -> countChoices(untied(n), chosen));
  }

  private static int[] untied(int n) {
    return IntStream.rangeClosed(1, n).map(rank -> 2 * rank).toArray();
  }

  private static boolean isUntied(int[] doubledRanks) {
    return Arrays.equals(doubledRanks, untied(doubledRanks.length));
  }

  private static RankCounts countChoices(int[] ranks, int chosen) {
    int least = ranks[0];
    int step = step(ranks, least);
    int[] steps = Arrays.stream(ranks).map(rank -> (rank - least) / step).toArray();
    int largest = Arrays.stream(steps, steps.length - chosen, steps.length).sum();
    double[][] counts = new double[chosen + 1][largest + 1]; // by how many are chosen, by their sum
    counts[0][0] = 1;
    for (int next = 0; next < steps.length; next++) {
      // From above, so that no rank is chosen twice.
      for (int many = Math.min(chosen, next + 1); many >= 1; many--) {
        double[] without = counts[many - 1];
        double[] with = counts[many];
        for (int sum = steps[next]; sum <= largest; sum++) {
          with[sum] += without[sum - steps[next]];
        }
      }
    }
    int smallest = Arrays.stream(steps, 0, chosen).sum();
    return new RankCounts(
        Arrays.copyOfRange(counts[chosen], smallest, largest + 1),
        least * chosen + smallest * step,
        step);
  }

  /** The largest step in which all ranks, less the origin, can be counted; 1 if all are there. */
  private static int step(int[] ranks, int origin) {
    int step = 0;
    for (int rank : ranks) {
      int rest = rank - origin;
      while (rest != 0) {
        int remainder = step % rest;
        step = rest;
        rest = remainder;
      }
    }
    return Math.max(step, 1);
  }

  /** How likely the sum, or a smaller one, is. */
  double atMost(long sum) {
    double count = 0;
    for (int i = 0; i < counts.length && smallestSum + (long) i * step <= sum; i++) {
      count += counts[i];
    }
    return count / all;
  }

  /** How likely the sum, or a larger one, is. */
  double atLeast(long sum) {
    double count = 0;
    for (int i = counts.length - 1; i >= 0 && smallestSum + (long) i * step >= sum; i--) {
      count += counts[i];
    }
    return count / all;
  }

  /** How likely the less likely one of the two outermost sums is. */
  double leastTail() {
    return Math.min(counts[0], counts[counts.length - 1]) / all;
  }

  /**
   * How likely one of the smallest sums is, so many of them: the probability that {@link #cut} is
   * asked for.
   */
  double tail(int sums) {
    return Arrays.stream(counts, 0, Math.min(sums, counts.length)).sum() / all;
  }

  /**
   * How many of the smallest sums together are not likelier than the tail: 0 when the very smallest
   * one is. Meant for ranks without ties, where the sums follow each other in steps of one rank.
   */
  int cut(double tail) {
    double count = 0;
    int cut = 0;
    while (cut < counts.length && (count += counts[cut]) / all <= tail * ROUNDING) {
      cut++;
    }
    return cut;
  }
}
