package verdict.proof;

import java.util.Random;
import java.util.SplittableRandom;

/** Random numbers of one stream; every machine draws the same from the same seed. */
final class Draws {
  /** What the figures of a block have in common, of the variance of each. */
  private static final double SHARED = 0.6;

  private static final int FREEDOM = 4;
  private static final int FIGURES = Simulated.values().length;

  private final Random random;

  /**
   * @param stream so that what is drawn for one thing does not move what is drawn for another
   */
  Draws(long seed, int stream) {
    // Random spreads neighbouring seeds badly; SplittableRandom does not.
    this.random = new Random(new SplittableRandom(1_000_003L * seed + stream).nextLong());
  }

  /** With that probability. */
  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Of mean 0 and standard deviation 1. */
  double gaussian() {
    return random.nextGaussian();
  }

  /** Of mean 1. */
  double exponential() {
    return -StrictMath.log(1 - random.nextDouble());
  }

  /** One for each figure, correlated, of standard deviation 1. */
  double[] gaussians() {
    double common = gaussian();
    double[] each = new double[FIGURES];
    for (int i = 0; i < FIGURES; i++) {
      each[i] = Math.sqrt(SHARED) * common + Math.sqrt(1 - SHARED) * gaussian();
    }
    return each;
  }

  /** The same with the tails of Student's t of 4 degrees of freedom. */
  double[] heavy() {
    double squares = 0;
    for (int i = 0; i < FREEDOM; i++) {
      double of = gaussian();
      squares += of * of;
    }
    double[] each = gaussians();
    for (int i = 0; i < FIGURES; i++) {
      each[i] *= Math.sqrt((FREEDOM - 2) / squares);
    }
    return each;
  }

  /** How many of so many requests fail, each by itself: Poisson's, for rare failures. */
  int rare(int requests, double ratio) {
    double least = StrictMath.exp(-requests * ratio);
    int count = -1;
    for (double product = 1; product > least || count < 0; count++) {
      product *= random.nextDouble();
    }
    return count;
  }
}
