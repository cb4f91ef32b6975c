package verdict.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verdict.judgement.JudgedChange.Finding;
import verdict.sample.Metric;
import verdict.statistics.Comparison;
import verdict.testing.Draws;
import verdict.testing.SeededTest;

/** What gates of a project decide, worked out by hand: rounds of 1,000 requests a block. */
class GateJudgementTest {
  private static final double ALPHA = 0.05;

  /** One request at each edge of a block, of 1,000. */
  private static final double COUNTING = StrictMath.log1p(0.002);

  private static LoadJudgement judge(Comparison load, Gates gates) {
    return ComparisonJudge.gate(load, gates, ALPHA);
  }

  private static Gates gates(String... keysAndMargins) {
    TreeMap<String, String> texts = new TreeMap<>();
    for (int i = 0; i < keysAndMargins.length; i += 2) {
      texts.put(keysAndMargins[i], keysAndMargins[i + 1]);
    }
    return Gates.USUAL.with(texts);
  }

  private static JudgedChange judged(Gate gate, Comparison load, Gates gates) {
    return judge(load, gates).gated(gate).orElseThrow();
  }

  /** Of 10 rounds, 4.00 to 4.36 ms, the candidate 1 % slower and faster by turns. */
  private static TestRounds rounds(int rounds) {
    return TestRounds.of(rounds)
        .with(
            Metric.MEAN,
            round -> 4 + round * 0.04,
            round -> (4 + round * 0.04) * (round % 2 == 0 ? 1.01 : 0.99));
  }

  @Test
  void elevenQueriesInPlaceOfOneAreARegressionOfAnyMargin() {
    Comparison load = rounds(10).with(Metric.DB_QUERIES_PER_REQUEST, 1, 11).comparison();
    for (String margin : List.of("0", "5%", "100%", "0,0.5")) {
      LoadJudgement judgement = judge(load, gates("queries", margin));
      JudgedChange queries = judgement.gated(Gate.QUERIES).orElseThrow();
      assertThat(queries.finding()).as(margin).contains(Finding.REGRESSED);
      // Ten signs that agree are 2 of 2^10 ways; of two figures, twice that.
      assertThat(queries.adjustedP()).isEqualTo(2 * 2 / 1_024.0);
      assertThat(queries.interval().orElseThrow().low()).isCloseTo(Math.log(11), within(1e-12));
      assertThat(queries.interval().orElseThrow().high()).isCloseTo(Math.log(11), within(1e-12));
      assertThat(judgement.finding()).isEqualTo(Finding.REGRESSED);
    }
  }

  @Test
  void aCountIsNoExceptionFromTheNumberOfRoundsThatAProofTakes() {
    // Five signs that agree are 2 of 2^5 ways: 0.0625.
    Comparison five = rounds(5).with(Metric.DB_QUERIES_PER_REQUEST, 1, 11).comparison();
    assertThat(judged(Gate.QUERIES, five, gates("queries", "0")).finding())
        .contains(Finding.INCONCLUSIVE);
    // Seven are 2 / 128, and twice that is 0.031.
    Comparison seven = rounds(7).with(Metric.DB_QUERIES_PER_REQUEST, 1, 11).comparison();
    assertThat(judged(Gate.QUERIES, seven, gates("queries", "0")).finding())
        .contains(Finding.REGRESSED);
  }

  @Test
  void aCountThatIsTheSameInEveryRoundIsNoChangeAndTakesNoShareOfAlpha() {
    Comparison load = rounds(10).with(Metric.DB_QUERIES_PER_REQUEST, 1.33, 1.33).comparison();
    assertThat(new Family(List.of(load), gates("queries", "0"), ALPHA).size()).isEqualTo(1);
    JudgedChange queries = judged(Gate.QUERIES, load, gates("queries", "0"));
    assertThat(queries.finding()).contains(Finding.NO_CHANGE);
    assertThat(judged(Gate.MEAN, load, gates("queries", "0")))
        .isEqualTo(judged(Gate.MEAN, load, Gates.USUAL));
  }

  @Test
  void aCountThatVariesTakesItsShareOfAlpha() {
    Comparison load =
        rounds(10)
            .with(Metric.DB_QUERIES_PER_REQUEST, r -> 1.33, r -> r % 2 == 0 ? 1.331 : 1.329)
            .comparison();
    assertThat(new Family(List.of(load), Gates.USUAL, ALPHA).size()).isEqualTo(1);
    assertThat(new Family(List.of(load), gates("queries", "0"), ALPHA).size()).isEqualTo(2);
    assertThat(new Family(List.of(load), gates("queries", "0", "mean", "off"), ALPHA).size())
        .isEqualTo(1);
  }

  @Test
  void aMarginOf0IsWhatCountingCanTell() {
    Comparison load =
        rounds(10)
            .with(Metric.DB_QUERIES_PER_REQUEST, r -> 1.33, r -> r % 2 == 0 ? 1.331 : 1.329)
            .comparison();
    JudgedChange queries = judged(Gate.QUERIES, load, gates("queries", "0"));
    assertThat(queries.finding()).contains(Finding.NO_CHANGE);
    assertThat(queries.gated().orElseThrow().shift()).isEqualTo(COUNTING);
    assertThat(queries.gated().orElseThrow().heldBy()).isEqualTo(Gated.HeldBy.COUNTING);
    // A query more in every hundred requests, each round 1 % and a little.
    Comparison more =
        rounds(10)
            .with(Metric.DB_QUERIES_PER_REQUEST, r -> 1, r -> 1.01 + r * 0.000_1)
            .comparison();
    assertThat(judged(Gate.QUERIES, more, gates("queries", "0")).finding())
        .contains(Finding.REGRESSED);
    assertThat(judged(Gate.QUERIES, more, gates("queries", "5%")).finding())
        .contains(Finding.NO_CHANGE);
  }

  @Test
  void aCountThatIs0OnBothSidesIsNoChangeAndThreeInPlaceOfNoneAreARegression() {
    Comparison none = rounds(10).with(Metric.EXTERNAL_PER_REQUEST, 0, 0).comparison();
    JudgedChange calls = judged(Gate.CALLS, none, gates("calls", "0"));
    assertThat(calls.finding()).contains(Finding.NO_CHANGE);
    assertThat(calls.gated().orElseThrow().shift()).isZero();
    assertThat(judge(none, gates("calls", "0")).finding()).isEqualTo(Finding.NO_CHANGE);
    Comparison three = rounds(10).with(Metric.EXTERNAL_PER_REQUEST, 0, 3).comparison();
    JudgedChange more = judged(Gate.CALLS, three, gates("calls", "0"));
    assertThat(more.finding()).contains(Finding.REGRESSED);
    assertThat(more.interval().orElseThrow().low()).isEqualTo(3);
  }

  @Test
  void aChangeHasToBeBeyondTheFloorToo() {
    // 4 ms to 5 ms in every round: 25 %, but 1 ms.
    TestRounds one = rounds(10).with(Metric.P95, 4, 5);
    assertThat(judged(Gate.P95, one.comparison(), gates("p95", "10%")).finding())
        .contains(Finding.REGRESSED);
    JudgedChange small = judged(Gate.P95, one.comparison(), gates("p95", "10%,2ms"));
    assertThat(small.finding()).contains(Finding.NO_CHANGE);
    // 2 ms of 4 ms are half of it.
    assertThat(small.gated().orElseThrow().shift()).isEqualTo(StrictMath.log1p(0.5));
    assertThat(small.gated().orElseThrow().heldBy()).isEqualTo(Gated.HeldBy.FLOOR);
    // 4 ms to 6.1 ms: 2.1 ms.
    assertThat(
            judged(
                    Gate.P95,
                    rounds(10).with(Metric.P95, 4, 6.1).comparison(),
                    gates("p95", "10%,2ms"))
                .finding())
        .contains(Finding.REGRESSED);
    // Of 40 ms, 10 % are the larger.
    JudgedChange large =
        judged(Gate.P95, rounds(10).with(Metric.P95, 40, 43).comparison(), gates("p95", "10%,2ms"));
    assertThat(large.finding()).contains(Finding.NO_CHANGE);
    assertThat(large.gated().orElseThrow().shift()).isEqualTo(StrictMath.log1p(0.1));
    assertThat(large.gated().orElseThrow().heldBy()).isEqualTo(Gated.HeldBy.SHARE);
  }

  @Test
  void aFloorIsTheSameWithTheSidesSwapped() {
    for (double candidate : List.of(5.0, 5.9, 6.1, 20.0)) {
      TestRounds rounds = rounds(10).with(Metric.P95, 4, candidate);
      JudgedChange one = judged(Gate.P95, rounds.comparison(), gates("p95", "10%,2ms"));
      JudgedChange other = judged(Gate.P95, rounds.swapped(), gates("p95", "10%,2ms"));
      assertThat(other.gated()).isEqualTo(one.gated());
      boolean isBeyond = candidate - 4 > 2;
      assertThat(one.finding()).contains(isBeyond ? Finding.REGRESSED : Finding.NO_CHANGE);
      assertThat(other.finding()).contains(isBeyond ? Finding.IMPROVED : Finding.NO_CHANGE);
    }
  }

  @Test
  void aSmallerMarginFindsWhatALargerOneCallsNoChange() {
    Comparison load = TestRounds.of(10).with(Metric.MEAN, 4, 4.16).comparison(); // 4 %
    assertThat(judge(load, Gates.USUAL).finding()).isEqualTo(Finding.NO_CHANGE);
    assertThat(judge(load, gates("mean", "3%")).finding()).isEqualTo(Finding.REGRESSED);
  }

  @Test
  void aGateThatIsOffDecidesNothing() {
    Comparison load = rounds(10).with(Metric.P95, 4, 8).comparison();
    assertThat(judge(load, Gates.USUAL).finding()).isEqualTo(Finding.REGRESSED);
    LoadJudgement without = judge(load, gates("p95", "off"));
    assertThat(without.finding()).isEqualTo(Finding.NO_CHANGE);
    assertThat(without.gated(Gate.P95)).isEmpty();
    assertThat(Advisory.of(load, gates("p95", "off")))
        .extracting(of -> of.change().key().metric())
        .containsExactly(Metric.P95);
  }

  @Test
  void aGateThatWasSwitchedOnAndHasNoFigureLeavesTheVerdictOpen() {
    LoadJudgement judgement = judge(rounds(10).comparison(), gates("queries", "0"));
    assertThat(judgement.withoutFigure()).containsExactly(Gate.QUERIES);
    assertThat(judgement.finding()).isEqualTo(Finding.INCONCLUSIVE);
    Comparison slower = rounds(10).with(Metric.P95, 4, 8).comparison();
    assertThat(judge(slower, gates("queries", "0")).finding()).isEqualTo(Finding.REGRESSED);
    // Of the usual ones, those that there are: services without metrics have no CPU.
    assertThat(judge(rounds(10).comparison(), Gates.USUAL).withoutFigure()).isEmpty();
  }

  @Test
  void fewerQueriesAreAnImprovementIfNothingElseCanBeWorse() {
    Comparison load = rounds(10).with(Metric.DB_QUERIES_PER_REQUEST, 11, 1).comparison();
    assertThat(judge(load, gates("queries", "0")).finding()).isEqualTo(Finding.IMPROVED);
    Comparison slower =
        TestRounds.of(10)
            .with(Metric.DB_QUERIES_PER_REQUEST, 11, 1)
            .with(Metric.MEAN, 4, 8)
            .comparison();
    assertThat(judge(slower, gates("queries", "0")).finding()).isEqualTo(Finding.REGRESSED);
  }

  /** Figures that change and vary, or not, by up to 20 %. */
  private static TestRounds drawn(Draws draws) {
    TestRounds rounds = TestRounds.of(draws.between(4, 12));
    for (Metric metric :
        List.of(Metric.MEAN, Metric.P95, Metric.DB_QUERIES_PER_REQUEST, Metric.ACHIEVED_RATIO)) {
      double change = draws.frequency(1, 1) == 0 ? 1 : Math.exp(draws.between(-0.2, 0.2));
      double noise = draws.frequency(1, 1) == 0 ? 0 : draws.between(0, 0.1);
      double[] factors =
          draws.doubles(
              rounds.rounds(),
              rounds.rounds(),
              () -> change * Math.exp(draws.between(-noise, noise)));
      rounds.with(metric, round -> 4, round -> 4 * factors[round]);
    }
    return rounds;
  }

  @SeededTest
  void noVerdictIsBetterThanAnyOfItsGates(Draws draws) {
    LoadJudgement judgement = judge(drawn(draws).comparison(), gates("queries", "1%"));
    List<Finding> gates =
        Stream.of(Gate.MEAN, Gate.P95, Gate.QUERIES, Gate.ACHIEVED)
            .map(gate -> judgement.gated(gate).flatMap(JudgedChange::finding))
            .map(Optional::orElseThrow)
            .toList();
    assertThat(judgement.finding() == Finding.REGRESSED)
        .isEqualTo(gates.contains(Finding.REGRESSED));
    if (judgement.finding() == Finding.NO_CHANGE) {
      assertThat(gates).containsOnly(Finding.NO_CHANGE);
    }
    if (judgement.finding() == Finding.IMPROVED) {
      assertThat(judgement.gate())
          .allMatch(of -> of.isNotWorse() || of.finding().equals(Optional.of(Finding.IMPROVED)));
    }
  }

  @SeededTest
  void anotherGateMakesNoFindingThatWasNotThereWithoutIt(Draws draws) {
    Comparison load = drawn(draws).comparison();
    LoadJudgement without = judge(load, Gates.USUAL);
    LoadJudgement with = judge(load, gates("queries", "1%"));
    for (JudgedChange judged : without.gate()) {
      JudgedChange again = with.gated(judged.gate().orElseThrow()).orElseThrow();
      if (again.finding().filter(Finding::isChange).isPresent()) {
        assertThat(judged.finding()).isEqualTo(again.finding());
      }
      assertThat(again.adjustedP()).isGreaterThanOrEqualTo(judged.adjustedP());
    }
  }

  @Test
  void aMapOfNothingIsTheUsual() {
    assertThat(Gates.USUAL.with(Map.of())).isEqualTo(Gates.USUAL);
  }
}
