package verdict.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RocTest {
  @Test
  void aThresholdThatOneInFourPassesFindsWhatPassesIt() {
    Roc roc = new Roc(new double[] {0.1, -0.2, 0.3, -0.4}, new double[] {0.5, 0.4, 0.3, -0.9});
    // At 0.4 one in four is a false positive, and two in four are found: -0.9 says the opposite.
    assertThat(roc.found(0.25)).isEqualTo(0.5);
    assertThat(roc.found(0.5)).isEqualTo(0.75);
    // Half way from nothing to the first threshold.
    assertThat(roc.found(0.125)).isEqualTo(0.25);
  }

  @Test
  void requestsOfABlockInformLikeSeven() {
    Draws draws = new Draws(1, 1);
    double[] means = new double[2_000];
    double products = 0;
    double squares = 0;
    for (int i = 0; i < means.length; i++) {
      double[] block = PooledRequests.deviations(draws);
      means[i] = Arrays.stream(block).sum() / block.length;
      for (int j = 1; j < block.length; j++) {
        products += block[j] * block[j - 1];
        squares += block[j] * block[j];
      }
    }
    double variance = Arrays.stream(means).map(m -> m * m).sum() / means.length;
    assertThat(squares / (means.length * 494.0)).isCloseTo(1, within(0.05));
    assertThat(products / squares).isCloseTo(0.33, within(0.02));
    assertThat(1 / variance).isBetween(6.0, 10.0);
  }

  @Test
  void mannWhitneyCountsThePairsInWhichTheCandidateIsSlower() {
    // 5 of 6 pairs; expected 3, variance 6 (2 + 3 + 1) / 12 = 3.
    PooledRequests requests = new PooledRequests(new double[] {1, 4}, new double[] {3, 5, 6});
    assertThat(requests.z()).isCloseTo(2 / Math.sqrt(3), within(1e-12));
  }
}
