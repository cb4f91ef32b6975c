package verdict.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SimulatedCampaignTest {
  @Test
  void aRoundsLogRatioHasTheStandardDeviationThatWasAskedFor() {
    // 300 campaigns of 10 rounds: to about 3 %, for the tails are heavy.
    double[] ratios =
        Tally.seeds(300, 1)
            .mapToObj(s -> SimulatedCampaign.of(Scenario.of(10, 0.05), Layout.IN_TURN, s))
            .flatMap(campaign -> Arrays.stream(logRatios(campaign)).boxed())
            .mapToDouble(Double::doubleValue)
            .toArray();
    double mean = Arrays.stream(ratios).average().orElseThrow();
    double sd = Math.sqrt(Arrays.stream(ratios).map(r -> r * r).average().orElseThrow());
    assertThat(mean).isCloseTo(0, within(0.004));
    assertThat(sd).isCloseTo(0.05, within(0.005));
  }

  private static double[] logRatios(SimulatedCampaign campaign) {
    double[] baseline = campaign.means(false);
    double[] candidate = campaign.means(true);
    double[] ratios = new double[baseline.length];
    Arrays.setAll(ratios, i -> candidate[i] - baseline[i]);
    return ratios;
  }

  @Test
  void aChangeMovesTheCandidateByJustThat() {
    SimulatedCampaign without =
        SimulatedCampaign.of(Scenario.of(10, 0.05), Layout.ONE_AFTER_THE_OTHER, 7);
    SimulatedCampaign with =
        SimulatedCampaign.of(Scenario.of(10, 0.05).slower(0.1), Layout.ONE_AFTER_THE_OTHER, 7);
    assertThat(with.means(false)).isEqualTo(without.means(false));
    for (int run = 0; run < 10; run++) {
      assertThat(with.means(true)[run] - without.means(true)[run])
          .isCloseTo(Math.log(1.1), within(1e-12));
    }
  }

  @Test
  void everyLayoutRunsAsManyBlocksOnEachSide() {
    for (Layout layout : Layout.values()) {
      SimulatedCampaign campaign = SimulatedCampaign.of(Scenario.of(10, 0.05), layout, 3);
      assertThat(campaign.blocks()).hasSize(40);
      assertThat(campaign.blocks()).filteredOn(b -> b.slot().isCandidate()).hasSize(20);
    }
  }

  @Test
  void theSameSeedIsTheSameCampaign() {
    Scenario scenario = Scenario.of(10, 0.05).ofFiveFigures();
    SimulatedCampaign one = SimulatedCampaign.of(scenario, Layout.IN_TURN, 5);
    SimulatedCampaign other = SimulatedCampaign.of(scenario, Layout.IN_TURN, 5);
    assertThat(one.comparison().changes().get(0).test().estimate())
        .isEqualTo(other.comparison().changes().get(0).test().estimate());
    assertThat(SimulatedCampaign.of(scenario, Layout.IN_TURN, 6).means(true))
        .isNotEqualTo(one.means(true));
  }
}
