package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import verdict.testing.Draws;
import verdict.testing.SeededTest;

class ClopperPearsonTest {
  @Test
  void ofNoneAndOfAllTheBoundsHaveAFormula() {
    // (1 - p)^10 = 0.025 gives p = 1 - 0.025^(1/10) = 0.30850.
    Interval none = ClopperPearson.interval(0, 10, 0.95);
    assertThat(none.low()).isEqualTo(0);
    assertThat(none.high()).isCloseTo(0.308497, within(1e-6));
    Interval all = ClopperPearson.interval(10, 10, 0.95);
    assertThat(all.low()).isCloseTo(1 - 0.308497, within(1e-6));
    assertThat(all.high()).isEqualTo(1);
  }

  @Test
  void theRuleOfThree() {
    // 1 - 0.05^(1/1000) = 0.0029912, a little under 3 / 1000.
    assertThat(ClopperPearson.upperBound(0, 1_000, 0.95)).isCloseTo(0.0029912, within(1e-7));
    assertThat(ClopperPearson.upperBound(0, 1_000_000, 0.95) * 1e6)
        .isCloseTo(-Math.log(0.05), within(1e-5)); // 2.9957
    assertThat(ClopperPearson.lowerBound(0, 1_000, 0.95)).isEqualTo(0);
  }

  /** The intervals that R's binom.test prints, the second for the pea plants of its example. */
  @Test
  void intervalsAreThoseOfR() {
    Interval ten = ClopperPearson.interval(10, 100, 0.95);
    assertThat(ten.low()).isCloseTo(0.04900469, within(1e-8));
    assertThat(ten.high()).isCloseTo(0.17622260, within(1e-8));
    Interval peas = ClopperPearson.interval(682, 925, 0.95);
    assertThat(peas.low()).isCloseTo(0.7076683, within(1e-7));
    assertThat(peas.high()).isCloseTo(0.7654066, within(1e-7));
  }

  @SeededTest
  void atTheBoundsTheTailIsWhatTheLevelLeaves(Draws draws) {
    int trials = draws.spread(1, 100_000);
    int some = draws.spread(0, trials);
    int successes = draws.frequency(1, 1) == 0 ? some : trials - some;
    double level = draws.spread(500_000, 999_000) / 1e6;
    Interval interval = ClopperPearson.interval(successes, trials, level);
    double tail = (1 - level) / 2;
    if (successes > 0) {
      assertThat(BinomialDistribution.of(trials, interval.low()).survivalProbability(successes - 1))
          .isCloseTo(tail, within(1e-9));
    }
    if (successes < trials) {
      assertThat(BinomialDistribution.of(trials, interval.high()).cumulativeProbability(successes))
          .isCloseTo(tail, within(1e-9));
    }
  }

  @Test
  void refusesMoreSuccessesThanTrials() {
    assertThatThrownBy(() -> ClopperPearson.interval(3, 2, 0.95))
        .hasMessage("successes must be in [0, trials] and trials at least 1, was 3 of 2");
    assertThatThrownBy(() -> ClopperPearson.upperBound(0, 0, 0.95)).hasMessageEndingWith("0 of 0");
  }
}
