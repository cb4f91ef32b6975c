package verdict.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import verdict.judgement.Acceptance.Outcome;
import verdict.judgement.JudgedChange.Finding;
import verdict.sample.Metric;
import verdict.statistics.Comparison;
import verdict.testing.Draws;
import verdict.testing.SeededTest;

/** What was accepted beforehand, of rounds of 24 November 2026. */
class AcceptancesTest {
  private static final double ALPHA = 0.05;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static AcceptedRegression accepted(Gate gate, double upTo, LocalDate until) {
    return new AcceptedRegression(gate, "", upTo, until, "encrypts the payload");
  }

  private static LoadJudgement judge(Comparison load, AcceptedRegression... accepted) {
    return ComparisonJudge.gate(
        load, Gates.USUAL, ALPHA, Acceptances.of(List.of(accepted), load.candidate()));
  }

  /** Ten rounds of 4 ms, in which the candidate is 1 % slower and faster by turns. */
  private static TestRounds rounds() {
    return TestRounds.of(10)
        .with(Metric.MEAN, round -> 4, round -> 4 * (round % 2 == 0 ? 1.01 : 0.99));
  }

  /** The same with a p95 of 4 ms, 12.5 % more in every round of the candidate. */
  private static TestRounds slowerTail() {
    return rounds().with(Metric.P95, 4, 4.5);
  }

  private static Outcome outcome(LoadJudgement of) {
    assertThat(of.acceptances()).hasSize(1);
    return of.acceptances().get(0).outcome();
  }

  @Test
  void aRegressionWithinItsBoundIsAcceptedAndIsNeitherNoChangeNorAnImprovement() {
    Comparison load = slowerTail().comparison();
    assertThat(judge(load).finding()).isEqualTo(Finding.REGRESSED);
    LoadJudgement judgement = judge(load, accepted(Gate.P95, 0.13, DAY));
    assertThat(outcome(judgement)).isEqualTo(Outcome.HELD);
    assertThat(judgement.finding()).isEqualTo(Finding.REGRESSION_ACCEPTED);
    assertThat(judgement.gated(Gate.P95).orElseThrow().finding())
        .contains(Finding.REGRESSION_ACCEPTED);
    assertThat(Overall.verdict(List.of(judgement))).isEqualTo(Verdict.REGRESSION_ACCEPTED);
    // Ten signs that agree, of two figures: what else is tested does not depend on what is
    // accepted.
    assertThat(judgement.gated(Gate.P95).orElseThrow().adjustedP()).isEqualTo(2 * 2 / 1_024.0);
    assertThat(judgement.gated(Gate.MEAN)).isEqualTo(judge(load).gated(Gate.MEAN));
    Comparison faster = slowerTail().with(Metric.MEAN, 4, 3).comparison();
    assertThat(judge(faster, accepted(Gate.P95, 0.13, DAY)).finding())
        .isEqualTo(Finding.REGRESSION_ACCEPTED);
  }

  @Test
  void aLargerRegressionIsNot() {
    LoadJudgement judgement =
        judge(slowerTail().comparison(), accepted(Gate.P95, 0.12, DAY.plusDays(1)));
    assertThat(outcome(judgement)).isEqualTo(Outcome.EXCEEDED);
    assertThat(judgement.finding()).isEqualTo(Finding.REGRESSED);
  }

  @Test
  void theLastDayCountsAndTheDayAfterDoesNot() {
    Comparison load = slowerTail().comparison();
    assertThat(outcome(judge(load, accepted(Gate.P95, 0.13, DAY)))).isEqualTo(Outcome.HELD);
    LoadJudgement late = judge(load, accepted(Gate.P95, 0.13, DAY.minusDays(1)));
    assertThat(outcome(late)).isEqualTo(Outcome.ENDED);
    assertThat(late.acceptances().get(0).measuredOn()).contains(DAY);
    assertThat(late.finding()).isEqualTo(Finding.REGRESSED);
    Acceptances ofNoDay = new Acceptances(List.of(accepted(Gate.P95, 0.13, DAY)), Optional.empty());
    LoadJudgement unknown = ComparisonJudge.gate(load, Gates.USUAL, ALPHA, ofNoDay);
    assertThat(outcome(unknown)).isEqualTo(Outcome.DAY_UNKNOWN);
    assertThat(unknown.finding()).isEqualTo(Finding.REGRESSED);
  }

  @Test
  void whatElseIsWorseOrOpenStaysSo() {
    AcceptedRegression tail = accepted(Gate.P95, 0.13, DAY);
    Comparison worse = slowerTail().with(Metric.MEAN, 4, 5).comparison();
    assertThat(judge(worse, tail).finding()).isEqualTo(Finding.REGRESSED);
    Comparison open =
        slowerTail().with(Metric.MEAN, round -> 4, round -> round % 2 == 0 ? 5 : 3.2).comparison();
    assertThat(judge(open, tail).finding()).isEqualTo(Finding.INCONCLUSIVE);
    LoadJudgement incomplete =
        ComparisonJudge.gate(
            slowerTail().comparison(),
            Gates.USUAL.with(Map.of("queries", "0")),
            ALPHA,
            new Acceptances(List.of(tail), Optional.of(DAY)));
    assertThat(incomplete.finding()).isEqualTo(Finding.INCONCLUSIVE);
  }

  @Test
  void whatDidNotRegressNeedsNoAcceptance() {
    LoadJudgement judgement =
        judge(rounds().with(Metric.P95, 4, 4).comparison(), accepted(Gate.P95, 0.13, DAY));
    assertThat(outcome(judgement)).isEqualTo(Outcome.NOT_NEEDED);
    assertThat(judgement.finding()).isEqualTo(Finding.NO_CHANGE);
  }

  @Test
  void ofARateASmallerOneIsWorse() {
    Comparison load = rounds().with(Metric.ACHIEVED_RATIO, 1, 0.97).comparison();
    assertThat(judge(load).finding()).isEqualTo(Finding.REGRESSED);
    assertThat(outcome(judge(load, accepted(Gate.ACHIEVED, 0.04, DAY)))).isEqualTo(Outcome.HELD);
    assertThat(outcome(judge(load, accepted(Gate.ACHIEVED, 0.02, DAY))))
        .isEqualTo(Outcome.EXCEEDED);
    Comparison more = rounds().with(Metric.ACHIEVED_RATIO, 0.97, 1).comparison();
    assertThat(outcome(judge(more, accepted(Gate.ACHIEVED, 0.04, DAY))))
        .isEqualTo(Outcome.NOT_NEEDED);
  }

  @Test
  void thatTheIntervalReachesBeyondTheBoundIsKnown() {
    // 8 % to 17 % more, 12.5 % in the middle.
    Comparison load =
        rounds().with(Metric.P95, round -> 4, round -> 4 * (1.08 + round * 0.01)).comparison();
    LoadJudgement judgement = judge(load, accepted(Gate.P95, 0.13, DAY));
    assertThat(outcome(judgement)).isEqualTo(Outcome.HELD);
    assertThat(judgement.acceptances().get(0).reachesBeyond()).isTrue();
    LoadJudgement wide = judge(load, accepted(Gate.P95, 0.3, DAY));
    assertThat(wide.acceptances().get(0).reachesBeyond()).isFalse();
  }

  @SeededTest
  void noAcceptanceMakesAGoodVerdictOfARegression(Draws draws) {
    TestRounds rounds = TestRounds.of(draws.between(6, 12));
    for (Metric metric : List.of(Metric.MEAN, Metric.P95, Metric.ACHIEVED_RATIO)) {
      double change = draws.frequency(1, 1) == 0 ? 1 : Math.exp(draws.between(-0.2, 0.2));
      double[] factors =
          draws.doubles(
              rounds.rounds(),
              rounds.rounds(),
              () -> change * Math.exp(draws.between(-0.02, 0.02)));
      rounds.with(metric, round -> 4, round -> 4 * factors[round]);
    }
    Comparison load = rounds.comparison();
    Finding without = judge(load).finding();
    Finding with =
        judge(
                load,
                accepted(Gate.MEAN, draws.between(0.01, 0.3), DAY),
                accepted(Gate.P95, draws.between(0.01, 0.3), DAY),
                accepted(Gate.ACHIEVED, draws.between(0.01, 0.3), DAY))
            .finding();
    if (without == Finding.REGRESSED) {
      assertThat(with).isIn(Finding.REGRESSED, Finding.REGRESSION_ACCEPTED, Finding.INCONCLUSIVE);
    } else {
      assertThat(with).isEqualTo(without);
    }
  }
}
