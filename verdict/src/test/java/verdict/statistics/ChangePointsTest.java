package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangePointsTest {
  @Test
  void aStepIsFoundWhereItIs() {
    assertThat(ChangePoints.of(levels(0.2, 10, 10, 10, 12, 10))).containsExactly(10);
  }

  @Test
  void twoStepsAreFoundWhereTheyAre() {
    // One in twenty finds another in one of the three parts.
    assertThat(ChangePoints.of(levels(0.2, 8, 10, 8, 12, 8, 9))).contains(8, 16);
  }

  @Test
  void anOutlierIsNoChange() {
    double[] values = levels(0.2, 20, 10);
    values[7] = 30;
    assertThat(ChangePoints.of(values)).isEmpty();
  }

  @Test
  void aConstantHasNone() {
    assertThat(ChangePoints.of(new double[20])).isEmpty();
  }

  @Test
  void eightValuesAreTheFewestThatCanChange() {
    // Of the 20 ways to choose 3 of 6, two split as well, of the 35 to choose 3 of 7, two, too: 6
    // %.
    assertThat(ChangePoints.of(new double[] {1, 1.1, 1.2, 9, 9.1, 9.2})).isEmpty();
    assertThat(ChangePoints.of(new double[] {1, 1.1, 1.2, 9, 9.1, 9.2, 9.3})).isEmpty();
    // Of the 56 ways to choose 3 of 8, two; of the 70 to choose 4, two.
    assertThat(ChangePoints.of(new double[] {1, 1.1, 1.2, 9, 9.1, 9.2, 9.3, 9.4}))
        .containsExactly(3);
    assertThat(ChangePoints.of(new double[] {1, 1.1, 1.2, 1.3, 9, 9.1, 9.2, 9.3}))
        .containsExactly(4);
  }

  @Test
  void whereNothingChangesAboutOneInTwentyFindsOne() {
    long found =
        IntStream.range(0, 200).filter(seed -> !ChangePoints.of(noise(seed, 20)).isEmpty()).count();
    assertThat(found).isBetween(2L, 20L); // 10 expected; 5 % of 200, by chance within these
  }

  private static double[] noise(int seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, count).mapToDouble(i -> 10 + random.nextDouble()).toArray();
  }

  /** Pairs of a length and a level, with a little noise. */
  private static double[] levels(double noise, double... lengthsAndLevels) {
    SplittableRandom random = new SplittableRandom(7);
    return IntStream.range(0, lengthsAndLevels.length / 2)
        .boxed()
        .flatMapToDouble(
            i ->
                IntStream.range(0, (int) lengthsAndLevels[2 * i])
                    .mapToDouble(
                        k -> lengthsAndLevels[2 * i + 1] + noise * (random.nextDouble() - 0.5)))
        .toArray();
  }
}
