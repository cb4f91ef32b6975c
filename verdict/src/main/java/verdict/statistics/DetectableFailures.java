package verdict.statistics;

import java.util.OptionalDouble;

/**
 * What rounds can see of failures, where one side has none and requests of the other fail each by
 * itself. It takes enough rounds with a failure, for the test, and enough failures, or they lie
 * within the margin. Both grow with the share that fails, so that both come at least as often as
 * the product of their probabilities.
 *
 * @param requests of a side in a round, above 0
 * @param alpha what the test may take, in (0, 1)
 */
public record DetectableFailures(double requests, double alpha) {
  private static final double POWER = 0.8;

  /** Enough for every bit of a double. */
  private static final int HALVINGS = 60;

  /**
   * The smallest failing share that is detected with 80 % power, or more; absent for too few
   * rounds.
   *
   * @param least how many failures lie no longer within the margin
   */
  public OptionalDouble share(int rounds, long least) {
    int needed = neededRounds();
    if (needed > rounds) {
      return OptionalDouble.empty();
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double share = (low + high) / 2;
      if (found(share, rounds, needed, least) >= POWER) {
        high = share;
      } else {
        low = share;
      }
    }
    return OptionalDouble.of(high);
  }

  /** How many rounds must have a failure on that side, and none on the other. */
  private int neededRounds() {
    int rounds = 1;
    while (FailureChange.signsPValue(rounds, 0) > alpha) {
      rounds++;
    }
    return rounds;
  }

  private double found(double share, int rounds, int needed, long least) {
    double inRounds = Binomial.of(rounds, 1 - StrictMath.pow(1 - share, requests)).atLeast(needed);
    return inRounds * Binomial.of(Math.round(rounds * requests), share).atLeast(least);
  }
}
