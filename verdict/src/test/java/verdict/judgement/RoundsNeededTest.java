package verdict.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.run.Looks;
import verdict.sample.Metric;

/** How few rounds can decide at all: k x 2/2^n has to be no more than the share of 5 %. */
class RoundsNeededTest {
  /** The usual gates, of which these are off. */
  private static Gates without(String... keys) {
    Gates gates = Gates.USUAL;
    for (String key : keys) {
      gates = gates.with(Map.of(key, "off"));
    }
    return gates;
  }

  @ParameterizedTest
  @CsvSource({
    // 5 x 2/2^7 = 7.8 %, 5 x 2/2^8 = 3.9 %.
    "5, 8",
    // 4 x 2/2^7 = 6.25 %, 4 x 2/2^8 = 3.1 %.
    "4, 8",
    // 3 x 2/2^6 = 9.4 %, 3 x 2/2^7 = 4.7 %.
    "3, 7",
    // 2 x 2/2^6 = 6.25 %, 2 x 2/2^7 = 3.1 %.
    "2, 7",
  })
  void theFewestRoundsFollowFromTheNumberOfGates(int gates, int rounds) {
    Gates of =
        switch (gates) {
          case 5 -> Gates.USUAL;
          case 4 -> without("cpu");
          case 3 -> without("cpu", "achieved");
          default -> without("cpu", "achieved", "p95");
        };
    assertThat(of.margins()).hasSize(gates);
    assertThat(RoundsNeeded.of(Looks.after(List.of(rounds)), of).isMet()).isTrue();
    RoundsNeeded oneFewer = RoundsNeeded.of(Looks.after(List.of(rounds - 1)), of);
    assertThat(oneFewer.isMet()).isFalse();
    assertThat(oneFewer.inOneLook()).isEqualTo(rounds);
    assertThat(RoundsNeeded.pairs(of)).isEqualTo(rounds);
  }

  @ParameterizedTest
  @CsvSource({"7, false", "8, true"})
  void withFourFiguresToTestTheseRoundsCanAndFewerCannotCallOneAChange(
      int rounds, boolean isCalled) {
    TestRounds of = TestRounds.of(rounds);
    for (Metric metric :
        List.of(Metric.MEAN, Metric.P95, Metric.CPU_PER_REQUEST, Metric.ACHIEVED_RATIO)) {
      // Larger in every round, and of the rate too: as far apart as can be.
      of.with(metric, round -> 4, round -> 8 + round);
    }
    LoadJudgement judgement = ComparisonJudge.gate(of.comparison(), 0.05);
    assertThat(judgement.gate())
        .hasSize(4)
        .allMatch(figure -> figure.finding().orElseThrow().isChange() == isCalled);
  }

  @ParameterizedTest
  @CsvSource({"'6,8', false, 9", "'6,9', true, 9", "'8,12,16', true, 10"})
  void oneLookThatCanDecideIsEnough(String looks, boolean isMet, int atLastLook) {
    List<Integer> rounds = Stream.of(looks.split(",")).map(Integer::valueOf).toList();
    RoundsNeeded needed = RoundsNeeded.of(Looks.after(rounds), Gates.USUAL);
    assertThat(needed.isMet()).isEqualTo(isMet);
    assertThat(needed.inOneLook()).isEqualTo(8);
    // At 2.5 %: 5 x 2/2^9 = 2 %; at 1.25 %: 5 x 2/2^10 = 1 %.
    assertThat(needed.atLastLook()).isEqualTo(atLastLook);
  }
}
