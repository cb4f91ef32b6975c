package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.testing.Draws;
import verdict.testing.SeededTest;

/**
 * Whatever the differences are: what counting every arrangement, the library and simulation say.
 */
class SignedRankIsExactTest {
  /** Of up to nine values, and one time in five of zeros. */
  private static double[] withTiesAndZeros(Draws draws) {
    int most = draws.between(0, 4);
    return draws.doubles(1, 11, () -> draws.between(-most, most));
  }

  @SeededTest
  void pValueIsTheShareOfAllSignFlips(Draws draws) {
    double[] differences = withTiesAndZeros(draws);
    SignedRank test = SignedRank.of(differences);
    double sum = test.positiveRankSum();
    int nonZero = (int) Arrays.stream(differences).filter(d -> d != 0).count();
    double[] sums = new double[1 << differences.length]; // a zero's flip changes nothing
    for (int flips = 0; flips < sums.length; flips++) {
      int signs = flips;
      sums[flips] =
          positiveRankSum(
              IntStream.range(0, differences.length)
                  .mapToDouble(i -> (signs >> i & 1) == 0 ? differences[i] : -differences[i])
                  .toArray());
    }
    double below = Arrays.stream(sums).filter(s -> s <= sum).count() / (double) sums.length;
    double above = Arrays.stream(sums).filter(s -> s >= sum).count() / (double) sums.length;
    assertThat(test.pValue()).isCloseTo(Math.min(1, 2 * Math.min(below, above)), within(1e-15));
    assertThat(test.leastPValue()).isEqualTo(Math.min(1, 2 * Math.pow(0.5, nonZero)));
    assertThat(test.pValue()).isGreaterThanOrEqualTo(test.leastPValue());
  }

  /** By counting pairs: a value's rank is one, and one for each that is smaller, half for ties. */
  private static double positiveRankSum(double[] differences) {
    double sum = 0;
    for (double of : differences) {
      double rank = 0.5;
      for (double other : differences) {
        rank += Math.abs(other) < Math.abs(of) ? 1 : Math.abs(other) == Math.abs(of) ? 0.5 : 0;
      }
      sum += of > 0 ? rank : 0;
    }
    return sum;
  }

  private static double[] normal(Draws draws) {
    return normal(draws.random(), draws.spread(1, 40));
  }

  private static double[] normal(Random random, int n) {
    return random.doubles(n).map(u -> random.nextGaussian() + 0.4).toArray();
  }

  @SeededTest
  void theIntervalHoldsJustTheShiftsThatTheTestDoesNotReject(Draws draws) {
    double[] differences = normal(draws);
    SignedRank test = SignedRank.of(differences);
    for (double alpha : new double[] {0.05, 0.1, 0.01}) {
      test.interval(1 - alpha)
          .ifPresentOrElse(
              interval -> {
                assertThat(pValueLess(differences, interval.low() - 1e-9))
                    .isLessThanOrEqualTo(alpha);
                assertThat(pValueLess(differences, interval.low() + 1e-9)).isGreaterThan(alpha);
                assertThat(pValueLess(differences, interval.high() - 1e-9)).isGreaterThan(alpha);
                assertThat(pValueLess(differences, interval.high() + 1e-9))
                    .isLessThanOrEqualTo(alpha);
                assertThat(interval.excludes(0)).isEqualTo(test.pValue() <= alpha);
                assertThat(interval.excludes(test.estimate())).isFalse();
              },
              () -> assertThat(test.leastPValue()).isGreaterThan(alpha));
    }
  }

  private static double pValueLess(double[] differences, double shift) {
    return SignedRank.of(Arrays.stream(differences).map(d -> d - shift).toArray()).pValue();
  }

  @SeededTest
  void negatedDifferencesMirrorEverythingToTheLastBit(Draws draws) {
    for (double[] differences : new double[][] {normal(draws), withTiesAndZeros(draws)}) {
      SignedRank test = SignedRank.of(differences);
      SignedRank mirrored = SignedRank.of(Arrays.stream(differences).map(d -> -d).toArray());
      assertThat(mirrored.estimate()).isEqualTo(0.0 - test.estimate());
      assertThat(mirrored.pValue()).isEqualTo(test.pValue());
      assertThat(mirrored.leastPValue()).isEqualTo(test.leastPValue());
      assertThat(mirrored.interval(0.9)).isEqualTo(test.interval(0.9).map(Interval::negated));
    }
  }

  @SeededTest
  void thePValueIsTheLibrarys(Draws draws) {
    double[] differences = normal(draws);
    double expected =
        WilcoxonSignedRankTest.withDefaults()
            .with(PValueMethod.EXACT)
            .test(differences)
            .getPValue();
    assertThat(SignedRank.of(differences).pValue()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void sixtyRoundsAreCountedAsWell() {
    double[] differences = normal(new Random(7), 60);
    double expected =
        WilcoxonSignedRankTest.withDefaults()
            .with(PValueMethod.EXACT)
            .test(differences)
            .getPValue();
    assertThat(SignedRank.of(differences).pValue()).isCloseTo(expected, within(1e-12 * expected));
  }

  /** Whatever symmetric distribution the rounds have; 4,000 samples: standard error 0.35 points. */
  @ParameterizedTest
  @CsvSource({"6, 0.95", "10, 0.95", "10, 0.90", "20, 0.95", "20, 0.99", "40, 0.95"})
  void theIntervalCoversTheTrueShiftAsOftenAsItsLevelSays(int n, double level) {
    Random random = new Random(20_261_125);
    int tries = 4_000;
    int normal = 0;
    int heavyTailed = 0;
    for (int i = 0; i < tries; i++) {
      double[] gaussian = random.doubles(n).map(u -> 1 + random.nextGaussian()).toArray();
      double[] cauchy = random.doubles(n).map(u -> 1 + Math.tan(Math.PI * (u - 0.5))).toArray();
      normal += covers(gaussian, level) ? 1 : 0;
      heavyTailed += covers(cauchy, level) ? 1 : 0;
    }
    double least = level - 3 * Math.sqrt(level * (1 - level) / tries);
    assertThat(normal / (double) tries).isGreaterThan(least);
    assertThat(heavyTailed / (double) tries).isGreaterThan(least);
  }

  private static boolean covers(double[] sample, double level) {
    return !SignedRank.of(sample).interval(level).orElseThrow().excludes(1);
  }
}
