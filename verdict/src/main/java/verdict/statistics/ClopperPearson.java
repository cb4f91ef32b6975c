package verdict.statistics;

import java.util.function.DoublePredicate;

/**
 * The exact bounds of a probability, of which so many successes in so many trials were seen: those
 * probabilities that would have made fewer, or more, just unlikely enough. Clopper and Pearson,
 * "The use of confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26
 * (1934).
 */
public final class ClopperPearson {
  private ClopperPearson() {}

  /**
   * The interval that covers the probability at least so often.
   *
   * @param successes from 0 to all trials
   * @param trials at least 1
   * @param level of confidence, in (0, 1)
   */
  public static Interval interval(long successes, long trials, double level) {
    double tail = Interval.tail(level);
    check(successes, trials);
    return new Interval(low(successes, trials, tail), high(successes, trials, tail), level);
  }

  /**
   * The bound that the probability is at least, one-sided.
   *
   * @param level of confidence that it is, in (0, 1)
   */
  public static double lowerBound(long successes, long trials, double level) {
    Interval.tail(level);
    check(successes, trials);
    return low(successes, trials, 1 - level);
  }

  /**
   * The bound that the probability is at most, one-sided: of no success in n trials at 95 % about 3
   * / n, the rule of three.
   *
   * @param level of confidence that it is, in (0, 1)
   */
  public static double upperBound(long successes, long trials, double level) {
    Interval.tail(level);
    check(successes, trials);
    return high(successes, trials, 1 - level);
  }

  /** The probability that would make so many successes or more as unlikely as the tail. */
  static double low(long successes, long trials, double tail) {
    if (successes == 0) {
      return 0;
    }
    if (successes == trials) {
      return StrictMath.pow(tail, 1.0 / trials);
    }
    double seen = successes / (double) trials;
    return firstWhere(p -> Binomial.of(trials, p).atLeast(successes) >= tail, 0, seen);
  }

  /** The probability that would make so many successes or fewer as unlikely as the tail. */
  static double high(long successes, long trials, double tail) {
    if (successes == trials) {
      return 1;
    }
    if (successes == 0) {
      return -StrictMath.expm1(Math.log(tail) / trials);
    }
    double seen = successes / (double) trials;
    return firstWhere(p -> Binomial.of(trials, p).atMost(successes) <= tail, seen, 1);
  }

  /** Where a condition that stays true begins to be: by halving, down to 1e-14 of the place. */
  private static double firstWhere(DoublePredicate condition, double before, double where) {
    double low = before;
    double high = where;
    while (high - low > 1e-14 * high) {
      double middle = (low + high) / 2;
      if (condition.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static void check(long successes, long trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "successes must be in [0, trials] and trials at least 1, was "
              + successes
              + " of "
              + trials);
    }
  }
}
