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
  private static final double MARGIN = Gate.FAILURES.usualMargin();
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
    return FailureJudge.judge(change, 10, change.pValue(), ALPHA, 1, MARGIN);
  }

  @Test
  void sixBurstsAgainstTwoAreChanceHoweverManyRequestsFailedInThem() {
    FailureChange change = bursts(6, 2, 1);
    // 120 failures against 40. Of 8 coins at most 2 fall so: (1 + 8 + 28) / 256, on both sides.
    assertThat(change.counts().pValue()).isLessThan(1e-9);
    assertThat(change.pValue()).isCloseTo(2 * 37 / 256.0, within(1e-12));
    JudgedFailures judged = judge(change);
    assertThat(judged.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(judged.reason()).isEqualTo("they came in bursts, so this could still be chance");
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
    // Half of the rounds have one; 6 of 6 on one side, of 12, are 2 / 2^6 = 0.031.
    assertThat(judge(bursts(5, 0, 1)).unitsNeeded()).hasValue(12);
    // Four figures share 5 %: 8 of 8, of 16, are 2 / 2^8 = 0.0078.
    FailureChange five = bursts(5, 0, 1);
    assertThat(FailureJudge.judge(five, 10, 0.2, ALPHA, 4, MARGIN).unitsNeeded()).hasValue(16);
    // Of 30, 18 against 6: (24 choose 18 or more) / 2^24 is 0.0113, twice that 0.0227.
    assertThat(judge(bursts(6, 2, 1)).unitsNeeded().orElseThrow()).isBetween(25, 30);
    // 4 against 3 will never be more than twice as many, and 1 in 1,000 is no small difference.
    assertThat(judge(bursts(4, 3, 30)).unitsNeeded()).isEmpty();
  }

  @Test
  void roundsThatSpeakAgainstTheCountsSettleNothing() {
    // Two huge bursts of the candidate against six small ones of the baseline.
    FailureChange change =
        new FailureChange(
            new FailureCounts(count(60), count(400)), 2, 6, SignedRank.of(new double[10]), 30);
    assertThat(judge(change).unitsNeeded()).isEmpty();
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
