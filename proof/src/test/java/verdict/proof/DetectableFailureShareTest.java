package verdict.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verdict.judgement.ComparisonJudge;
import verdict.judgement.DetectableFailureShare;
import verdict.judgement.JudgedChange.Finding;

/** The share of failures that a calibration says to be seen is what the judge finds. */
class DetectableFailureShareTest {
  private static final int CAMPAIGNS = 200;
  private static final int REQUESTS = 2_000;

  /** Mean, p95, CPU per request and failures. */
  private static final int FAMILY = 4;

  @ParameterizedTest
  @ValueSource(ints = {10, 20})
  void whatIsSeenInFourOfFiveCasesIs(int rounds) {
    double share =
        new DetectableFailureShare(Tally.ALPHA, FAMILY, REQUESTS).share(rounds).orElseThrow();
    int found = 0;
    for (int seed = 0; seed < CAMPAIGNS; seed++) {
      Scenario scenario = Scenario.of(rounds, 0.02).failingMore(Failing.rarely(share));
      var judged =
          ComparisonJudge.gate(
              SimulatedCampaign.of(scenario, Layout.IN_TURN, seed).comparison(), Tally.ALPHA);
      found += judged.failures().orElseThrow().finding() == Finding.REGRESSED ? 1 : 0;
    }
    // 0.8 or more by a little, for both conditions are taken as if each came by itself; three
    // standard errors of 200 campaigns are 8.5 points.
    assertThat((double) found / CAMPAIGNS).isBetween(0.71, 0.97);
  }
}
