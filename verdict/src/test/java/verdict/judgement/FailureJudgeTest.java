package verdict.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import verdict.judgement.JudgedChange.Finding;
import verdict.statistics.FailureChange;
import verdict.statistics.FailureCounts;
import verdict.statistics.SignedRank;

class FailureJudgeTest {
  private static final double ALPHA = 0.05;
  private static final int REQUESTS_A_ROUND = 2_000;

  /** Ten rounds, of which so many have 20 failures more on one side, and so many on the other. */
  private static FailureChange bursts(int worse, int better, double dispersion) {
    double[] shares = new double[10];
    Arrays.fill(shares, 0, worse, 0.01);
    Arrays.fill(shares, worse, worse + better, -0.01);
    return new FailureChange(
        new FailureCounts(count(20L * better), count(20L * worse)),
        worse,
        better,
        SignedRank.of(shares),
        dispersion);
  }

  private static FailureCounts.Count count(long failed) {
    return new FailureCounts.Count(failed, 10 * REQUESTS_A_ROUND);
  }

  private static JudgedFailures judge(FailureChange change) {
    return FailureJudge.judge(change, 10, change.pValue(), ALPHA);
  }

  @Test
  void sixBurstsAgainstTwoAreChanceHoweverManyRequestsFailedInThem() {
    FailureChange change = bursts(6, 2, 1);
    // 120 failures against 40. Of 8 coins at most 2 fall so: (1 + 8 + 28) / 256, on both sides.
    assertThat(change.counts().pValue()).isLessThan(1e-9);
    assertThat(change.pValue()).isCloseTo(2 * 37 / 256.0, within(1e-12));
    JudgedFailures judged = judge(change);
    assertThat(judged.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(judged.reason())
        .startsWith(
            "failures came in bursts: more of them on one side in 6 units, on the other in 2;");
  }

  @Test
  void aBurstInEveryRoundOfOneSideIsAChange() {
    assertThat(judge(bursts(10, 0, 1)).finding()).isEqualTo(Finding.REGRESSED);
    assertThat(judge(bursts(0, 10, 1)).finding()).isEqualTo(Finding.IMPROVED);
    // Five are not: 2 / 2^5 is 0.0625.
    assertThat(judge(bursts(5, 0, 1)).finding()).isEqualTo(Finding.INCONCLUSIVE);
  }

  @Test
  void whatIsOpenSaysHowManyRoundsLikeTheseWouldSettleIt() {
    // 6 of 6 on one side: 2 / 2^6 is 0.031; of 11 rounds 5.5, rounded.
    assertThat(judge(bursts(5, 0, 1)).unitsNeeded()).hasValue(11);
    // 18 of 24 are the first that are shown, of 30 rounds or a few less.
    assertThat(judge(bursts(6, 2, 1)).unitsNeeded().orElseThrow()).isBetween(20, 30);
    // 4 against 3 will never be more than twice as many, and 1 in 1,000 is no small difference.
    assertThat(judge(bursts(4, 3, 30)).unitsNeeded()).isEmpty();
  }

  @Test
  void burstsFourTimesAsVariedMakeTheBoundsTwiceAsWide() {
    JudgedFailures one = judge(bursts(6, 2, 1));
    JudgedFailures four = judge(bursts(6, 2, 4));
    double difference = 80 / (10.0 * REQUESTS_A_ROUND);
    assertThat(four.upperBound() - difference)
        .isCloseTo(2 * (one.upperBound() - difference), within(1e-12));
    assertThat(four.lowerBound() + difference)
        .isCloseTo(2 * (one.lowerBound() + difference), within(1e-12));
  }
}
