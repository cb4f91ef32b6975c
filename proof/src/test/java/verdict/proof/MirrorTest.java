package verdict.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import verdict.judgement.ComparisonJudge;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.JudgedFailures;
import verdict.judgement.LoadJudgement;
import verdict.statistics.Interval;

/** Swapping the two sides mirrors everything, to the last bit, for campaigns at random. */
class MirrorTest {
  private static final int CAMPAIGNS = Integer.getInteger("proof.campaigns", 300) / 2;
  private static final int[] ROUNDS = {1, 7, 10};

  // So quiet, and so noisy, that how many rounds it would take is known without drawing samples.
  private static final double QUIET = 0.002;
  private static final double NOISY = 0.4;

  @Test
  void swappingTheSidesMirrorsEveryFindingEstimateAndIntervalExactly() {
    EnumSet<Finding> seen = EnumSet.noneOf(Finding.class);
    for (int i = 0; i < CAMPAIGNS; i++) {
      SimulatedCampaign campaign = campaign(new Draws(i, 9), i);
      LoadJudgement judged = ComparisonJudge.gate(campaign.comparison(), Tally.ALPHA);
      LoadJudgement mirrored = ComparisonJudge.gate(campaign.swapped(), Tally.ALPHA);
      assertThat(mirrored.gate()).as("campaign %d", i).hasSameSizeAs(judged.gate());
      for (int j = 0; j < judged.gate().size(); j++) {
        check(judged.gate().get(j), mirrored.gate().get(j), "campaign " + i);
        judged.gate().get(j).finding().ifPresent(seen::add);
      }
      check(judged.failures().orElseThrow(), mirrored.failures().orElseThrow(), "campaign " + i);
      assertThat(mirrored.finding()).as("campaign %d", i).isIn(mirrors(judged.finding()));
    }
    // Nothing is accepted here.
    assertThat(seen).isEqualTo(EnumSet.complementOf(EnumSet.of(Finding.REGRESSION_ACCEPTED)));
  }

  private static void check(JudgedChange one, JudgedChange other, String campaign) {
    assertThat(other.finding()).as(campaign).isEqualTo(one.finding().map(MirrorTest::mirrored));
    assertThat(other.change().test().estimate())
        .as(campaign)
        .isEqualTo(0.0 - one.change().test().estimate());
    assertThat(other.change().baseline()).as(campaign).isEqualTo(one.change().candidate());
    assertThat(other.interval()).as(campaign).isEqualTo(one.interval().map(Interval::negated));
    assertThat(other.equivalence())
        .as(campaign)
        .isEqualTo(one.equivalence().map(Interval::negated));
    assertThat(figures(other)).as(campaign).isEqualTo(figures(one));
  }

  /** What does not change at all. */
  private static List<Object> figures(JudgedChange judged) {
    return List.of(
        judged.change().key(),
        judged.change().scale(),
        judged.change().test().pValue(),
        judged.change().test().leastPValue(),
        judged.adjustedP(),
        judged.change().spread(),
        judged.gated(),
        judged.detectable(),
        judged.unitsNeeded(),
        judged.reason());
  }

  private static void check(JudgedFailures one, JudgedFailures other, String campaign) {
    assertThat(other.finding()).as(campaign).isEqualTo(mirrored(one.finding()));
    assertThat(other.adjustedP()).as(campaign).isEqualTo(one.adjustedP());
    assertThat(other.reason()).as(campaign).isEqualTo(one.reason());
    assertThat(other.upperBound()).as(campaign).isEqualTo(one.lowerBound());
    assertThat(other.lowerBound()).as(campaign).isEqualTo(one.upperBound());
    assertThat(other.change().worse()).as(campaign).isEqualTo(one.change().better());
    assertThat(other.change().shares().interval(0.8))
        .as(campaign)
        .isEqualTo(one.change().shares().interval(0.8).map(Interval::negated));
    assertThat(other.change().dispersion()).as(campaign).isEqualTo(one.change().dispersion());
    assertThat(other.change().leastPValue()).as(campaign).isEqualTo(one.change().leastPValue());
  }

  private static Finding mirrored(Finding finding) {
    return switch (finding) {
      case REGRESSED -> Finding.IMPROVED;
      case IMPROVED -> Finding.REGRESSED;
      case INCONCLUSIVE, NO_CHANGE -> finding;
      case REGRESSION_ACCEPTED -> throw new AssertionError("nothing is accepted here");
    };
  }

  /**
   * What all figures together can be when the sides are swapped: what is worse about one of them is
   * said whatever the others are, and what is better only when no other can be worse.
   */
  private static List<Finding> mirrors(Finding all) {
    return switch (all) {
      case NO_CHANGE -> List.of(Finding.NO_CHANGE);
      case IMPROVED -> List.of(Finding.REGRESSED);
      case INCONCLUSIVE -> List.of(Finding.INCONCLUSIVE, Finding.REGRESSED);
      case REGRESSED -> List.of(Finding.IMPROVED, Finding.INCONCLUSIVE, Finding.REGRESSED);
      case REGRESSION_ACCEPTED -> throw new AssertionError("nothing is accepted here");
    };
  }

  /** With ties, with blocks in which a figure is 0 or not one request, and with failures. */
  private static SimulatedCampaign campaign(Draws draws, long seed) {
    Failing failing = draws.chance(0.3) ? Failing.NEVER : Failing.inBursts(0.2, 10);
    Failing more = draws.chance(0.7) ? Failing.NEVER : Failing.rarely(0.01);
    Scenario scenario =
        Scenario.of(ROUNDS[draws.below(ROUNDS.length)], draws.chance(0.5) ? QUIET : NOISY)
            .changed(draws.chance(0.5) ? 0 : 0.2 * draws.gaussian(), EnumSet.allOf(Simulated.class))
            .failing(failing)
            .failingMore(more);
    SimulatedCampaign made =
        SimulatedCampaign.of(
            draws.chance(0.5) ? scenario.ofFiveFigures().failing(failing) : scenario,
            Layout.values()[draws.below(2)],
            seed);
    boolean isTied = draws.chance(0.4);
    boolean hasZeros = draws.chance(0.2);
    List<SimulatedBlock> blocks = new ArrayList<>();
    for (SimulatedBlock block : made.blocks()) {
      double[] logs = block.logs().clone();
      for (int i = 0; i < logs.length && isTied; i++) {
        logs[i] = Math.rint(logs[i] / scenario.sd()) * scenario.sd();
      }
      if (hasZeros && draws.chance(0.1)) {
        logs[Simulated.CPU.ordinal()] = Double.NEGATIVE_INFINITY; // exp makes 0 of it
      }
      int requests = block.requests() - draws.below(3);
      blocks.add(
          new SimulatedBlock(
              block.slot(), logs, block.achieved(), requests, Math.min(requests, block.failed())));
    }
    return new SimulatedCampaign(made.scenario(), made.layout(), blocks);
  }

  @Test
  void nothingIsSaidOfOneRound() {
    LoadJudgement judged =
        ComparisonJudge.gate(
            SimulatedCampaign.of(Scenario.of(1, 0.02).slower(1), Layout.IN_TURN, 1).comparison(),
            Tally.ALPHA);
    assertThat(judged.finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(judged.gate().get(0).interval()).isEqualTo(Optional.empty());
  }
}
