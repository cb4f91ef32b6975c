package verdict.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** Random values for a {@link SeededTest}: the same test and seed draw the same ones. */
public final class Draws {
  private final long seed;
  private final SplittableRandom random;

  /**
   * @param test its name, so that two tests try different values with the same seed
   */
  Draws(String test, long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(test.hashCode() * 1_000_003L + seed);
  }

  long seed() {
    return seed;
  }

  /** A number from low to high, each as likely as another. */
  public int between(int low, int high) {
    return (int) random.nextLong(low, high + 1L);
  }

  public double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  /**
   * A number from low to high of any magnitude: one in ten is an end, and of the others half are as
   * likely to have 2 digits as 7.
   */
  public int spread(int low, int high) {
    return switch (frequency(1, 1, 9, 9)) {
      case 0 -> low;
      case 1 -> high;
      case 2 -> between(low, high);
      default -> ofAnyMagnitude(low, high);
    };
  }

  private int ofAnyMagnitude(int low, int high) {
    int nearestToZero = Math.max(low, Math.min(high, 0));
    boolean isUpwards = low == nearestToZero || (high != nearestToZero && random.nextBoolean());
    long reach = isUpwards ? (long) high - nearestToZero : (long) nearestToZero - low;
    int bits = between(0, Long.SIZE - Long.numberOfLeadingZeros(reach));
    long distance = Math.min(reach, random.nextLong(1L << bits));
    return (int) (nearestToZero + (isUpwards ? distance : -distance));
  }

  /** Which of several cases, each as often as its weight says, counted from 0. */
  public int frequency(int... weights) {
    int left = between(0, Arrays.stream(weights).sum() - 1);
    int which = 0;
    while (left >= weights[which]) {
      left -= weights[which];
      which++;
    }
    return which;
  }

  public <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** As many as {@code spread(least, most)} says. */
  public <T> List<T> list(int least, int most, Supplier<T> element) {
    int size = spread(least, most);
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(element.get());
    }
    return list;
  }

  /** As many as {@code spread(least, most)} says. */
  public double[] doubles(int least, int most, DoubleSupplier element) {
    return DoubleStream.generate(element).limit(spread(least, most)).toArray();
  }

  /** For what needs one of the JDK's, as a normal distribution does. */
  public Random random() {
    return new Random(random.nextLong());
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }
}
