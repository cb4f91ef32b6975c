package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import verdict.testing.Draws;
import verdict.testing.SeededTest;

class BinomialTest {
  @Test
  void fourFairCoins() {
    Binomial coins = Binomial.of(4, 0.5); // 1 4 6 4 1 of 16
    assertThat(coins.exactly(2)).isCloseTo(6 / 16.0, within(1e-15));
    assertThat(coins.atLeast(3)).isCloseTo(5 / 16.0, within(1e-15));
    assertThat(coins.atLeast(2)).isCloseTo(11 / 16.0, within(1e-15));
    assertThat(coins.atMost(0)).isCloseTo(1 / 16.0, within(1e-15));
    assertThat(coins.atLeast(0)).isEqualTo(1);
    assertThat(coins.atLeast(5)).isEqualTo(0);
  }

  @Test
  void whatIsCertainIsCertain() {
    assertThat(Binomial.of(3, 0).atLeast(1)).isEqualTo(0);
    assertThat(Binomial.of(3, 0).atMost(0)).isEqualTo(1);
    assertThat(Binomial.of(3, 1).atLeast(3)).isEqualTo(1);
    assertThat(Binomial.of(3, 1).atMost(2)).isEqualTo(0);
    assertThat(Binomial.of(0, 0.3).atLeast(0)).isEqualTo(1);
  }

  @SeededTest
  void tailsAreTheLibrarys(Draws draws) {
    int trials = draws.spread(1, 1_000_000);
    double success = draws.spread(1, 999_999) / 1e6;
    if (draws.frequency(1, 1) == 0) {
      success = 1 - success; // as often nearly certain as nearly impossible
    }
    double deviations = draws.spread(-6_000_000, 6_000_000) / 1e6;
    double around = trials * success + deviations * Math.sqrt(trials * success * (1 - success));
    int k = (int) Math.max(0, Math.min(trials, Math.round(around)));
    Binomial ours = Binomial.of(trials, success);
    BinomialDistribution librarys = BinomialDistribution.of(trials, success);
    double atLeast = librarys.survivalProbability(k - 1);
    assertThat(ours.atLeast(k)).isCloseTo(atLeast, within(1e-9 * atLeast));
    double atMost = librarys.cumulativeProbability(k);
    assertThat(ours.atMost(k)).isCloseTo(atMost, within(1e-9 * atMost));
    double exactly = librarys.probability(k);
    assertThat(ours.exactly(k)).isCloseTo(exactly, within(1e-9 * exactly));
  }

  @Test
  void refusesProbabilitiesThatDoNotMakeOne() {
    assertThatThrownBy(() -> new Binomial(3, 0.5, 0.4))
        .hasMessage(
            "a binomial needs trials from 0 up and two probabilities that make 1, was 3, 0.5 and"
                + " 0.4");
    assertThatThrownBy(() -> Binomial.of(-1, 0.5)).hasMessageContaining("was -1");
  }
}
