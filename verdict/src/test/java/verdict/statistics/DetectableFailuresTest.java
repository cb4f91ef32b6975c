package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DetectableFailuresTest {
  @Test
  void ofSixRoundsAllMustHaveAFailure() {
    // 2 / 2^6 = 0.031. A round has one with probability 0.8^(1/6) = 0.9635, of 1,000 requests:
    // (1 - share)^1000 = 0.0365, share = 1 - exp(ln(0.0365) / 1000) = 0.003305.
    DetectableFailures six = new DetectableFailures(1_000, 0.05);
    assertThat(six.share(6, 1).orElseThrow()).isCloseTo(0.003305, within(0.000005));
    assertThat(six.share(5, 1)).isEmpty();
  }

  @Test
  void moreRoundsAndMoreRequestsSeeRarerOnes() {
    double ten = new DetectableFailures(1_000, 0.05).share(10, 1).orElseThrow();
    assertThat(new DetectableFailures(1_000, 0.05).share(20, 1).orElseThrow()).isLessThan(ten);
    assertThat(new DetectableFailures(2_000, 0.05).share(10, 1).orElseThrow()).isLessThan(ten);
    assertThat(new DetectableFailures(1_000, 0.01).share(10, 1).orElseThrow()).isGreaterThan(ten);
  }

  @Test
  void whatLiesWithinTheMarginIsNotFound() {
    // 26 of 20,000 in four of five cases: 0.8 is what a mean of 30 failures has above 25.
    double share = new DetectableFailures(1_000, 0.05).share(20, 26).orElseThrow();
    assertThat(share * 20_000).isBetween(29.5, 31.0);
  }
}
