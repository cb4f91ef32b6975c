package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedRankTest {
  @Test
  void sixRoundsThatAllAgreeAreTheFewestThatAreSignificant() {
    SignedRank six = SignedRank.of(new double[] {0.3, 0.1, 0.2, 0.6, 0.4, 0.5});
    assertThat(six.units()).isEqualTo(6);
    assertThat(six.pValue()).isEqualTo(2 / 64.0); // all signs alike: 2 of 2^6 arrangements
    assertThat(six.leastPValue()).isEqualTo(2 / 64.0);
    // P(W <= 0) = 1/64 <= 0.025 < P(W <= 1) = 2/64: the outermost means, which are the outermost
    // values.
    assertThat(six.interval(0.95)).contains(new Interval(0.1, 0.6, 0.95));
    assertThat(six.estimate()).isCloseTo(0.35, within(1e-15));

    SignedRank five = SignedRank.of(new double[] {0.3, 0.1, 0.2, 0.4, 0.5});
    assertThat(five.pValue()).isEqualTo(2 / 32.0);
    assertThat(five.interval(0.95)).isEmpty(); // 1/32 > 0.025
    assertThat(five.interval(0.90)).contains(new Interval(0.1, 0.5, 0.9)); // 1/32 <= 0.05
  }

  @Test
  void aLevelThatIsJustReachedIsReached() {
    // n = 5: P(W <= 0) = 1/32, so the outermost values are an interval of exactly 1 - 2/32 =
    // 0.9375.
    SignedRank five = SignedRank.of(new double[] {1, 2, 3, 4, 5});
    assertThat(five.interval(0.9375)).contains(new Interval(1, 5, 0.9375));
    assertThat(five.interval(0.9376)).isEmpty();
  }

  /** The largest sums in the tables of Wilcoxon that are still significant; -1: none is. */
  @ParameterizedTest
  @CsvSource({
    "5, 0.05, -1",
    "6, 0.05, 0",
    "7, 0.05, 2",
    "8, 0.05, 3",
    "9, 0.05, 5",
    "10, 0.05, 8",
    "11, 0.05, 10",
    "12, 0.05, 13",
    "15, 0.05, 25",
    "20, 0.05, 52",
    "25, 0.05, 89",
    "7, 0.01, -1",
    "8, 0.01, 0",
    "9, 0.01, 1",
    "10, 0.01, 3",
    "11, 0.01, 5",
    "12, 0.01, 7",
    "20, 0.01, 37",
    "25, 0.01, 68"
  })
  void criticalValuesAreThoseOfTheTables(int n, double alpha, int critical) {
    assertThat(SignedRank.cut(n, alpha / 2)).isEqualTo(critical + 1);
  }

  /** Hollander and Wolfe's depression data, the first example of R's wilcox.test. */
  @Test
  void depressionScalesAreAsInR() {
    double[] x = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
    double[] y = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
    SignedRank test =
        SignedRank.of(IntStream.range(0, x.length).mapToDouble(i -> x[i] - y[i]).toArray());
    assertThat(test.positiveRankSum()).isEqualTo(40);
    // W- = 5 = 1+4 = 2+3: 10 subsets of 1..9 sum to at most 5 (1, 1, 1, 2, 2, 3): 10/512 = 0.01953.
    assertThat(test.pValue()).isEqualTo(2 * 10 / 512.0);
    // The median of the 45 means of two, of which the 6th from either end bounds the shift:
    // P(W <= 5) = 10/512 = 0.0195 <= 0.025 < P(W <= 6) = 14/512 = 0.0273.
    assertThat(SignedRank.cut(9, 0.025)).isEqualTo(6);
  }

  @Test
  void zerosTakeTheirRanksAndAreDropped() {
    // |d| = 0 1 2 3 have ranks 1 2 3 4. W+ = 2 + 4, W- = 3. The 8 sums of {2, 3, 4} are
    // 0 2 3 4 5 6 7 9: three of them are at most 3. Dropped before ranking they would be 1 2 3.
    SignedRank test = SignedRank.of(new double[] {0, 1, -2, 3});
    assertThat(test.positiveRankSum()).isEqualTo(6);
    assertThat(test.pValue()).isEqualTo(2 * 3 / 8.0);
    assertThat(test.leastPValue()).isEqualTo(2 / 8.0);
    assertThat(SignedRank.of(new double[] {-0.0, 1, -2, 3}).pValue()).isEqualTo(2 * 3 / 8.0);
  }

  @Test
  void tiesShareTheirRanks() {
    // |d| = 1 1 1 5: ranks 2 2 2 4. W- = 2. Sums at most 2 of {2, 2, 2, 4}: 1 + 3 of 16.
    assertThat(SignedRank.of(new double[] {1, -1, 1, 5}).pValue()).isEqualTo(2 * 4 / 16.0);
  }

  @Test
  void nothingCanBeSaidOfZerosAlone() {
    SignedRank test = SignedRank.of(new double[7]);
    assertThat(test.pValue()).isEqualTo(1);
    assertThat(test.leastPValue()).isEqualTo(1);
    assertThat(test.interval(0.95)).contains(new Interval(0, 0, 0.95));
    SignedRank one = SignedRank.of(new double[] {3});
    assertThat(one.pValue()).isEqualTo(1);
    assertThat(one.estimate()).isEqualTo(3);
    assertThat(one.interval(0.5)).isEmpty(); // P(W <= 0) = 1/2
  }

  @Test
  void refusesWhatItCannotRank() {
    assertThatThrownBy(() -> SignedRank.of(new double[0]))
        .hasMessage("a rank test needs 1 to 500 rounds, was given 0");
    assertThatThrownBy(() -> SignedRank.of(new double[501]))
        .hasMessage("a rank test needs 1 to 500 rounds, was given 501");
    assertThatThrownBy(() -> SignedRank.of(new double[] {1, Double.NaN}))
        .hasMessage("a rank test needs finite values: leave out rounds without one; was NaN");
    assertThatThrownBy(() -> SignedRank.of(new double[] {1}).interval(95))
        .hasMessage("confidence level must be in (0, 1), was 95.0");
  }

  @Provide
  Arbitrary<double[]> withTiesAndZeros() {
    return Arbitraries.integers()
        .between(-4, 4)
        .map(Integer::doubleValue)
        .array(Double[].class)
        .ofMinSize(1)
        .ofMaxSize(11)
        .map(values -> Arrays.stream(values).mapToDouble(d -> d).toArray());
  }

  @Property
  void pValueIsTheShareOfAllSignFlips(@ForAll("withTiesAndZeros") double[] differences) {
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

  @Provide
  Arbitrary<double[]> normal() {
    return Arbitraries.integers()
        .between(1, 40)
        .flatMap(n -> Arbitraries.longs().map(seed -> normal(new Random(seed), n)));
  }

  private static double[] normal(Random random, int n) {
    return random.doubles(n).map(u -> random.nextGaussian() + 0.4).toArray();
  }

  @Property
  void theIntervalHoldsJustTheShiftsThatTheTestDoesNotReject(
      @ForAll("normal") double[] differences) {
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

  @Property
  void negatedDifferencesMirrorEverythingToTheLastBit(
      @ForAll("normal") double[] untied, @ForAll("withTiesAndZeros") double[] tied) {
    for (double[] differences : new double[][] {untied, tied}) {
      SignedRank test = SignedRank.of(differences);
      SignedRank mirrored = SignedRank.of(Arrays.stream(differences).map(d -> -d).toArray());
      assertThat(mirrored.estimate()).isEqualTo(0.0 - test.estimate());
      assertThat(mirrored.pValue()).isEqualTo(test.pValue());
      assertThat(mirrored.leastPValue()).isEqualTo(test.leastPValue());
      assertThat(mirrored.interval(0.9)).isEqualTo(test.interval(0.9).map(Interval::negated));
    }
  }

  @Property
  void thePValueIsTheLibrarys(@ForAll("normal") double[] differences) {
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
