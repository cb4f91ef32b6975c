package verdict.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import verdict.proof.Layout.Slot;
import verdict.statistics.FailureChange;

class FailuresInBurstsTest {
  @Test
  void thirtyFailuresInOneOfTwoRoundsVaryThirtyTimesAsMuchAsSingleOnes() {
    // 15 are expected in each round: (15^2 + 15^2) / 15, over one degree of freedom. The other side
    // has none, and so does not tell.
    assertThat(ofCandidate(30, 0, 0, 0).dispersion()).isEqualTo(30);
    assertThat(ofCandidate(15, 0, 0, 15).dispersion()).isEqualTo(1);
    assertThat(ofCandidate(0, 0, 0, 0).dispersion()).isEqualTo(1);
  }

  @Test
  void oneRoundWithFailuresSaysNothingHoweverMany() {
    FailureChange change = ofCandidate(30, 0, 0, 0);
    assertThat(change.counts().pValue()).isLessThan(1e-8);
    assertThat(change.pValue()).isEqualTo(1);
    assertThat(change.leastPValue()).isLessThan(1);
  }

  /** Two rounds of two pairs, in which the baseline never fails. */
  private static FailureChange ofCandidate(int... failed) {
    List<SimulatedBlock> blocks = new ArrayList<>();
    for (int i = 0; i < failed.length; i++) {
      for (boolean isCandidate : new boolean[] {false, true}) {
        Slot slot = new Slot(isCandidate, i / 2 + 1, i % 2 + 1, isCandidate ? 2 : 1);
        blocks.add(new SimulatedBlock(slot, new double[3], 1, 1_000, isCandidate ? failed[i] : 0));
      }
    }
    return new SimulatedCampaign(Scenario.of(2, Scenario.SD), Layout.IN_TURN, blocks)
        .comparison()
        .failures()
        .orElseThrow();
  }
}
