package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.testing.Draws;
import verdict.testing.SeededTest;

/** Whatever the sides are: what counting every choice, the library and simulation say. */
class RankSumIsExactTest {
  /** What was measured on each side. */
  record Sides(double[] baseline, double[] candidate) {
    RankSum test() {
      return RankSum.of(baseline, candidate);
    }

    RankSum swapped() {
      return RankSum.of(candidate, baseline);
    }

    @Override
    public String toString() {
      return Arrays.toString(baseline) + " against " + Arrays.toString(candidate);
    }
  }

  /** Of up to seven values, and once in seven of one, so that there are few or only ties. */
  private static Sides withTies(Draws draws) {
    int most = draws.between(0, 6);
    return new Sides(
        draws.doubles(1, 6, () -> draws.between(0, most)),
        draws.doubles(1, 6, () -> draws.between(0, most)));
  }

  private static Sides normal(Draws draws) {
    return normal(draws.random(), draws.spread(1, 25), draws.spread(1, 25));
  }

  private static Sides normal(Random random, int m, int n) {
    return new Sides(
        random.doubles(m).map(u -> random.nextGaussian()).toArray(),
        random.doubles(n).map(u -> random.nextGaussian() + 0.5).toArray());
  }

  @SeededTest
  void pValueIsTheShareOfAllChoices(Draws draws) {
    Sides sides = withTies(draws);
    double[] pooled =
        IntStream.range(0, sides.baseline.length + sides.candidate.length)
            .mapToDouble(
                i ->
                    i < sides.baseline.length
                        ? sides.baseline[i]
                        : sides.candidate[i - sides.baseline.length])
            .toArray();
    int asObserved = (1 << sides.baseline.length) - 1;
    double[] sums =
        IntStream.range(0, 1 << pooled.length)
            .filter(choice -> Integer.bitCount(choice) == sides.baseline.length)
            .mapToDouble(choice -> pairsWon(pooled, choice))
            .toArray();
    double observed = pairsWon(pooled, asObserved);
    double below = share(sums, observed, Double.NEGATIVE_INFINITY);
    double above = share(sums, Double.POSITIVE_INFINITY, observed);
    double smallest = Arrays.stream(sums).min().orElseThrow();
    double largest = Arrays.stream(sums).max().orElseThrow();
    double least = Math.min(share(sums, smallest, smallest), share(sums, largest, largest));
    RankSum test = sides.test();
    assertThat(test.pValue()).isCloseTo(Math.min(1, 2 * Math.min(below, above)), within(1e-15));
    assertThat(test.leastPValue()).isCloseTo(Math.min(1, 2 * least), within(1e-15));
  }

  private static double share(double[] sums, double atMost, double atLeast) {
    return Arrays.stream(sums).filter(sum -> sum <= atMost && sum >= atLeast).count()
        / (double) sums.length;
  }

  /** How many of the pairs the chosen ones win, a tie being half a win: no rank is needed. */
  private static double pairsWon(double[] pooled, int choice) {
    double won = 0;
    for (int i = 0; i < pooled.length; i++) {
      for (int j = 0; j < pooled.length; j++) {
        if ((choice >> i & 1) == 1 && (choice >> j & 1) == 0) {
          won += pooled[i] > pooled[j] ? 1 : pooled[i] == pooled[j] ? 0.5 : 0;
        }
      }
    }
    return won;
  }

  @SeededTest
  void theIntervalHoldsJustTheShiftsThatTheTestDoesNotReject(Draws draws) {
    Sides sides = normal(draws);
    RankSum test = sides.test();
    for (double alpha : new double[] {0.05, 0.1, 0.01}) {
      test.interval(1 - alpha)
          .ifPresentOrElse(
              interval -> {
                assertThat(pValueLess(sides, interval.low() - 1e-9)).isLessThanOrEqualTo(alpha);
                assertThat(pValueLess(sides, interval.low() + 1e-9)).isGreaterThan(alpha);
                assertThat(pValueLess(sides, interval.high() - 1e-9)).isGreaterThan(alpha);
                assertThat(pValueLess(sides, interval.high() + 1e-9)).isLessThanOrEqualTo(alpha);
                assertThat(interval.excludes(0)).isEqualTo(test.pValue() <= alpha);
              },
              () -> assertThat(test.leastPValue()).isGreaterThan(alpha));
    }
  }

  private static double pValueLess(Sides sides, double shift) {
    return RankSum.of(
            sides.baseline, Arrays.stream(sides.candidate).map(value -> value - shift).toArray())
        .pValue();
  }

  @SeededTest
  void swappedSidesMirrorEverythingToTheLastBit(Draws draws) {
    checkMirrored(normal(draws));
    checkMirrored(withTies(draws));
  }

  @Test
  void swappedSidesMirrorEverythingAlsoWhereCountsAreRounded() {
    Random random = new Random(3);
    for (int i = 0; i < 5; i++) {
      checkMirrored(normal(random, 40, 40)); // C(80, 40) = 1e23
      checkMirrored(normal(random, 39, 40));
    }
  }

  private static void checkMirrored(Sides sides) {
    RankSum test = sides.test();
    RankSum mirrored = sides.swapped();
    assertThat(mirrored.estimate()).isEqualTo(0.0 - test.estimate());
    assertThat(mirrored.pValue()).isEqualTo(test.pValue());
    assertThat(mirrored.leastPValue()).isEqualTo(test.leastPValue());
    assertThat(mirrored.interval(0.9)).isEqualTo(test.interval(0.9).map(Interval::negated));
  }

  @SeededTest
  void thePValueIsTheLibrarys(Draws draws) {
    Sides sides = normal(draws);
    assertThat(sides.test().pValue()).isCloseTo(librarys(sides), within(1e-12));
  }

  @Test
  void fortyRunsASideAreCountedAsWell() {
    Sides sides = normal(new Random(7), 40, 40);
    double expected = librarys(sides);
    assertThat(sides.test().pValue()).isCloseTo(expected, within(1e-12 * expected));
  }

  private static double librarys(Sides sides) {
    return MannWhitneyUTest.withDefaults()
        .with(PValueMethod.EXACT)
        .test(sides.baseline, sides.candidate)
        .getPValue();
  }

  /** Whatever distribution the runs have; 4,000 samples: standard error 0.35 points. */
  @ParameterizedTest
  @CsvSource({"4, 4, 0.95", "5, 8, 0.95", "10, 10, 0.90", "20, 20, 0.95"})
  void theIntervalCoversTheTrueShiftAsOftenAsItsLevelSays(int m, int n, double level) {
    Random random = new Random(20_261_125);
    int tries = 4_000;
    int normal = 0;
    int skewed = 0;
    for (int i = 0; i < tries; i++) {
      Sides gaussian = normal(random, m, n);
      Sides exponential =
          new Sides(
              random.doubles(m).map(Math::log).toArray(),
              random.doubles(n).map(u -> Math.log(u) + 0.5).toArray());
      normal += covers(gaussian, level) ? 1 : 0;
      skewed += covers(exponential, level) ? 1 : 0;
    }
    double least = level - 3 * Math.sqrt(level * (1 - level) / tries);
    assertThat(normal / (double) tries).isGreaterThan(least);
    assertThat(skewed / (double) tries).isGreaterThan(least);
  }

  private static boolean covers(Sides sides, double level) {
    return !sides.test().interval(level).orElseThrow().excludes(0.5);
  }
}
