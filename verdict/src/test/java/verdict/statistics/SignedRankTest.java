package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
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
}
