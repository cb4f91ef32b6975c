package verdict.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProofBySimulationTest {
  @Test
  void tooFewCampaignsAreWrongUsage() {
    assertThat(ProofBySimulation.run("--campaigns", "99")).isEqualTo(64);
    assertThat(ProofBySimulation.run("--campaigns", "many")).isEqualTo(64);
  }

  @Test
  void theSameSeedPrintsTheSameTable() {
    assertThat(OtherRules.markdown(20, 1))
        .isEqualTo(OtherRules.markdown(20, 1))
        .isNotEqualTo(OtherRules.markdown(20, 2));
  }
}
