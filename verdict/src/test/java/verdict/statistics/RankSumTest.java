package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankSumTest {
  @Test
  void fiveRunsAgainstFiveThatAreAllSlower() {
    RankSum test = RankSum.of(new double[] {1, 2, 3, 4, 5}, new double[] {11, 12, 13, 14, 15});
    assertThat(test.units()).isEqualTo(5);
    assertThat(test.pValue()).isEqualTo(2 / 252.0); // one of C(10, 5) choices, on either side
    assertThat(test.leastPValue()).isEqualTo(2 / 252.0);
    assertThat(test.estimate()).isEqualTo(10);
    // P(U <= 2) = (1 + 1 + 2) / 252 = 0.0159 <= 0.025 < P(U <= 3) = 7 / 252: the third from either
    // end of the differences 6, 7 7, 8 8 8, ... 12 12 12, 13 13, 14.
    assertThat(test.interval(0.95)).contains(new Interval(7, 13, 0.95));
  }

  @Test
  void threeRunsAgainstThreeReach90PercentAndNotMore() {
    // One of C(6, 3) = 20 choices: a tail of just 0.05, which (1 - 0.9) / 2 is a little less than.
    RankSum test = RankSum.of(new double[] {1, 2, 3}, new double[] {4, 6, 9});
    assertThat(test.pValue()).isEqualTo(2 / 20.0);
    assertThat(test.interval(0.9)).contains(new Interval(1, 8, 0.9));
    assertThat(test.interval(0.91)).isEmpty();
    assertThat(test.interval(0.95)).isEmpty();
  }

  @Test
  void oneRunASideCanNeverBeSignificant() {
    RankSum test = RankSum.of(new double[] {1}, new double[] {100});
    assertThat(test.units()).isEqualTo(1);
    assertThat(test.pValue()).isEqualTo(1);
    assertThat(test.leastPValue()).isEqualTo(1);
    assertThat(test.estimate()).isEqualTo(99);
    assertThat(test.interval(0.5)).isEmpty();
  }

  /** The largest U of the tables of Mann and Whitney that are still significant; -1: none is. */
  @ParameterizedTest
  @CsvSource({
    "3, 3, 0.05, -1",
    "4, 4, 0.05, 0",
    "5, 5, 0.05, 2",
    "6, 6, 0.05, 5",
    "8, 8, 0.05, 13",
    "10, 10, 0.05, 23",
    "20, 20, 0.05, 127",
    "5, 10, 0.05, 8",
    "10, 5, 0.05, 8",
    "4, 4, 0.01, -1",
    "5, 5, 0.01, 0",
    "10, 10, 0.01, 16",
    "20, 20, 0.01, 105"
  })
  void criticalValuesAreThoseOfTheTables(int m, int n, double alpha, int critical) {
    assertThat(RankSum.cut(m, n, alpha / 2)).isEqualTo(critical + 1);
  }

  /** Hollander and Wolfe's permeability data, the second example of R's wilcox.test. */
  @Test
  void permeabilityConstantsAreAsInR() {
    double[] x = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
    double[] y = {1.15, 0.88, 0.90, 0.74, 1.21};
    // R: W = 35, p = 0.1272 for "greater"; twice that to both sides.
    assertThat(RankSum.of(y, x).pValue()).isCloseTo(2 * 0.1272, within(0.0001));
  }

  @Test
  void tiesShareTheirRanks() {
    // Pooled 1 2 2 3 have ranks 1, 2.5, 2.5, 4. The candidate {2, 3} has 6.5. Of the six pairs the
    // sums are 3.5 3.5 5 5 6.5 6.5: a third is at least 6.5.
    RankSum test = RankSum.of(new double[] {1, 2}, new double[] {2, 3});
    assertThat(test.pValue()).isCloseTo(2 * 2 / 6.0, within(1e-15));
    assertThat(test.leastPValue()).isCloseTo(2 * 2 / 6.0, within(1e-15));
  }

  @Test
  void nothingCanBeSaidWhenAllAreAlike() {
    RankSum test = RankSum.of(new double[] {2, 2, 2, 2}, new double[] {2, 2, 2, 2, 2});
    assertThat(test.pValue()).isEqualTo(1);
    assertThat(test.leastPValue()).isEqualTo(1);
    assertThat(test.interval(0.95)).contains(new Interval(0, 0, 0.95));
  }

  @Test
  void refusesWhatItCannotRank() {
    assertThatThrownBy(() -> RankSum.of(new double[0], new double[] {1}))
        .hasMessage("a rank test needs 1 to 100 runs a side, was given 0");
    assertThatThrownBy(() -> RankSum.of(new double[] {1}, new double[101]))
        .hasMessage("a rank test needs 1 to 100 runs a side, was given 101");
    assertThatThrownBy(() -> RankSum.of(new double[] {1}, new double[] {Double.NEGATIVE_INFINITY}))
        .hasMessageEndingWith("was -Infinity");
  }
}
