package verdict.proof.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.proof.Share;
import verdict.run.Side;
import verdict.sample.BlockFigures;
import verdict.sample.Metric;
import verdict.statistics.Comparison;
import verdict.statistics.LoadLevels;
import verdict.statistics.Spread;
import verdict.testing.TestDuet;

class NoiseTest {
  @TempDir Path folder;

  /** Rounds of which only the places matter. */
  private List<Round> rounds(int count) {
    TestDuet duet = TestDuet.of(count, 1, 0);
    Side baseline = duet.baseline(folder);
    Side candidate = duet.candidate(folder);
    Comparison comparison = LoadLevels.of(baseline, candidate).get(0);
    return Round.of(comparison);
  }

  private static ToDoubleFunction<BlockFigures> values(Round round, double... inTime) {
    return block -> inTime[round.blocks().indexOf(block)];
  }

  @Test
  void theTwoContrastsOfAMirroredRoundLeaveOutWhatIsNotTheirs() {
    Round round = rounds(1).get(0);
    assertThat(round.isMirrored()).isTrue();
    boolean isCandidateFirst = round.isCandidate().get(0);
    // A drift of 1 a block: the sides have 1 + 4 and 2 + 3, so that it is in neither.
    assertThat(round.difference(values(round, 1, 2, 3, 4))).isZero();
    assertThat(round.drift(values(round, 1, 2, 3, 4))).isEqualTo(1);
    // The side that is first is 0.5 slower.
    assertThat(round.difference(values(round, 1.5, 1, 1, 1.5)))
        .isEqualTo(isCandidateFirst ? 0.5 : -0.5);
    assertThat(round.drift(values(round, 1.5, 1, 1, 1.5))).isZero();
  }

  @Test
  void swappedTheSidesChangePlaces() {
    Round round = rounds(1).get(0);
    assertThat(round.side(true, true)).isEqualTo(round.side(false, false));
    assertThat(round.side(false, true)).isEqualTo(round.side(true, false));
  }

  @Test
  void spreadAndWhatALineExplains() {
    // Mean 2, squares 1 + 0 + 1.
    assertThat(Spread.of(new double[] {1, 2, 3})).hasValue(1);
    assertThat(Noise.explained(new double[] {1, 2, 3}, new double[] {7, 5, 3}))
        .isEqualTo(1, within(1e-12));
    // Means 2 and 2; products (-1)(-1) + 0 + (1)(-1) = 0.
    assertThat(Noise.explained(new double[] {1, 2, 3}, new double[] {1, 4, 1})).isZero();
    assertThat(Noise.explained(new double[] {1, 2, 3}, new double[] {5, 5, 5})).isZero();
  }

  @Test
  void theUsualRuleCountsPairsOfStarts() {
    // 1.04 and 0.96 of the same, on both sides: of six pairs the four of different rounds.
    Share share = PairsOfRuns.calledChanged(rounds(2), Metric.MEAN);
    assertThat(share).isEqualTo(new Share(4, 6));
  }
}
