package verdict.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.run.Design;
import verdict.run.Looks;
import verdict.run.Side;
import verdict.sample.Caveat;
import verdict.statistics.Detectable;
import verdict.statistics.LoadLevels;
import verdict.testing.TestDuet;

/** At which level a duet is judged that may end at several looks, and where it ends. */
class LooksJudgedTest {
  private static final Looks THREE = Looks.after(List.of(8, 12, 16));

  @TempDir Path folder;

  private ComparisonJudgement judge(TestDuet duet) {
    Side baseline = duet.baseline(folder);
    Side candidate = duet.candidate(folder);
    return new ComparisonJudge(Policy.STRICT)
        .judge(baseline, candidate, LoadLevels.of(baseline, candidate));
  }

  /** Rounds whose candidate is slower by the exponential of what is given. */
  private ComparisonJudgement judge(int rounds, IntToDoubleFunction logRatio) {
    return judge(
        new TestDuet(
            rounds,
            round -> 1,
            round -> Math.exp(logRatio.applyAsDouble(round)),
            run -> run,
            false,
            THREE,
            50,
            false,
            Design.IN_TURN,
            new TreeMap<>()));
  }

  private static double alternating(int round, double by) {
    return round % 2 == 0 ? by : -by;
  }

  @Test
  void theLevelsOfAllLooksMakeFivePercent() {
    // 5 % x 1/2, x 1/4, x 1/4.
    assertThat(THREE.planned()).extracting(Stage::alpha).containsExactly(0.025, 0.0125, 0.0125);
    for (Looks looks :
        List.of(Looks.after(List.of(9)), THREE, Looks.after(List.of(8, 10, 12, 14)))) {
      assertThat(looks.planned().stream().mapToDouble(Stage::alpha).sum())
          .isCloseTo(0.05, within(1e-12));
    }
    Looks continued = THREE.continuedTo(9, 30).orElseThrow();
    assertThat(continued.planned())
        .extracting(Stage::alpha)
        .containsExactly(0.025, 0.0, 0.0, 0.025);
  }

  @Test
  void eachLookHasItsLevelForBothKindsOfFinding() {
    ComparisonJudgement second = judge(TestDuet.of(12, 1, 0.02).looks(8, 12, 16));
    assertThat(second.alpha()).isEqualTo(0.0125);
    JudgedChange mean = second.loads().get(0).gated(Gate.MEAN).orElseThrow();
    assertThat(mean.equivalence().orElseThrow().level()).isEqualTo(1 - 2 * 0.0125);
    assertThat(second.stage().orElseThrow().number()).isEqualTo(2);
    assertThat(second.caveats()).extracting(Caveat::kind).doesNotContain(Caveat.Kind.BETWEEN_LOOKS);
  }

  @Test
  void withThreeMetricsEightRoundsCanCallAChangeAtTheFirstLookAndSevenCannot() {
    // Two of 2^n ways to give signs: 3 x 2 / 2^8 = 2.3 %, 3 x 2 / 2^7 = 4.7 %.
    assertThat(Detection.leastUnits(true, 0.025 / 3)).isEqualTo(8);
    assertThat(judge(TestDuet.of(8, 1.3, 0.02).looks(8, 12, 16)).verdict())
        .isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void roundsBetweenTwoLooksAreJudgedAtTheLevelOfTheNext() {
    ComparisonJudgement between = judge(TestDuet.of(9, 1, 0.02).looks(8, 12, 16));
    assertThat(between.alpha()).isEqualTo(0.0125);
    assertThat(between.caveats())
        .filteredOn(caveat -> caveat.kind() == Caveat.Kind.BETWEEN_LOOKS)
        .extracting(Caveat::sentence)
        .containsExactly(
            "The duet has 9 rounds and was declared to be judged after 12: it was interrupted, or"
                + " rounds are missing. It is judged at the level of that look, 1.25 %.");
  }

  @Test
  void aDuetGoesOnWhereALookDecidesNothing() {
    assertThat(judge(8, round -> alternating(round, 0.06)).isOpen()).isTrue();
    assertThat(judge(8, round -> 0).verdict()).isEqualTo(Verdict.NO_CHANGE);
    assertThat(judge(8, round -> 0).isOpen()).isFalse();
    assertThat(judge(8, round -> 0.3).isOpen()).isFalse();
    ComparisonJudgement invalid =
        judge(
            TestDuet.of(8, 1, 0.02)
                .looks(8, 12, 16)
                .with(run -> run.json(j -> j.withObject("environment").put("logicalCpus", 8))));
    assertThat(invalid.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(invalid.isOpen()).isFalse();
  }

  @Test
  void aDuetThatItsLastLookCannotDecideEndsAfterFourRounds() {
    // The standard deviation of +-0.12 is 0.12 x sqrt(4 / 3) = 0.1386, and at least 0.5665 x that.
    ComparisonJudgement judged = judge(4, round -> alternating(round, 0.12));
    Futility futility = judged.futility().orElseThrow();
    assertThat(futility.spread()).isCloseTo(0.1386, within(0.001));
    assertThat(futility.leastSpread()).isCloseTo(0.0785, within(0.001));
    assertThat(futility.last()).isEqualTo(16);
    assertThat(judged.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judged.isOpen()).isFalse();
    // What it takes is more than the last look has, in one look of all 5 %.
    int needed =
        Detectable.BY_ROUNDS.unitsFor(futility.spread(), Math.log(1.05), 0.05 / 2).orElseThrow();
    assertThat(futility.needed()).hasValue(needed);
    assertThat(needed).isGreaterThan(16);
  }

  @Test
  void aDuetThatItsLastLookMayDecideGoesOn() {
    // The narrowest margin of 16 rounds at 2 x 1.25 %, with 80 % power, in standard deviations.
    double provable = Detectable.BY_ROUNDS.margin(16, 0.975).orElseThrow();
    double justEnough = Math.log(1.05) / provable / 0.5665 / Math.sqrt(4 / 3.0);
    assertThat(judge(4, round -> alternating(round, justEnough * 0.97)).futility()).isEmpty();
    assertThat(judge(4, round -> alternating(round, justEnough * 1.03)).futility()).isPresent();
    assertThat(judge(4, round -> alternating(round, justEnough * 0.97)).isOpen()).isTrue();
  }

  @Test
  void anEffectBeyondTheMarginIsNeverEndedForFutility() {
    assertThat(judge(4, round -> 0.04 + alternating(round, 0.2)).futility()).isPresent();
    assertThat(judge(4, round -> 0.06 + alternating(round, 0.2)).futility()).isEmpty();
    assertThat(judge(4, round -> -0.06 + alternating(round, 0.2)).futility()).isEmpty();
  }

  @Test
  void nobodyAsksAtOtherRoundsNorOfOneLookNorOfADuetThatWasContinued() {
    IntToDoubleFunction noisy = round -> alternating(round, 0.2);
    assertThat(judge(5, noisy).futility()).isEmpty();
    assertThat(judge(8, noisy).futility()).isEmpty();
    TestDuet fixed = TestDuet.of(4, 1, 0.4).looks(16);
    assertThat(judge(fixed).futility()).isEmpty();
    TestDuet continued = TestDuet.of(4, 1, 0.4).looks(THREE.continuedTo(4, 40).orElseThrow());
    assertThat(judge(continued).futility()).isEmpty();
    assertThat(judge(continued).alpha()).isEqualTo(0.05);
  }

  @Test
  void whatWasNotDeclaredHasNoStage() {
    TestDuet duet = TestDuet.of(10, 1, 0.02);
    Side baseline = duet.baseline(folder);
    Side candidate = duet.candidate(folder);
    Side undeclared = new Side(baseline.files(), Optional.empty(), baseline.blocks());
    Side undeclaredToo = new Side(candidate.files(), Optional.empty(), candidate.blocks());
    ComparisonJudgement judged =
        new ComparisonJudge(Policy.STRICT)
            .judge(undeclared, undeclaredToo, LoadLevels.of(undeclared, undeclaredToo));
    assertThat(judged.stage()).isEmpty();
    assertThat(judged.alpha()).isEqualTo(0.05);
  }
}
