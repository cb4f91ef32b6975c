package verdict.proof;

/**
 * How requests fail.
 *
 * @param ratio of requests that fail each by itself
 * @param burstProbability that a burst begins in a block
 * @param burstFailures how many fail in a burst, in the mean; exponentially distributed
 */
record Failing(double ratio, double burstProbability, double burstFailures) {
  static final Failing NEVER = new Failing(0, 0, 0);
  static final Failing RARELY = new Failing(5e-4, 0, 0);

  static Failing inBursts(double probability, double failures) {
    return new Failing(5e-5, probability, failures);
  }

  static Failing rarely(double ratio) {
    return new Failing(ratio, 0, 0);
  }

  /** In one block. */
  int in(int requests, Draws draws) {
    int failed = draws.rare(requests, ratio);
    if (draws.chance(burstProbability)) {
      failed += 1 + (int) (burstFailures * draws.exponential());
    }
    return failed;
  }
}
