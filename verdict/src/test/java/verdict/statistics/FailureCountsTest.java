package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.statistics.FailureCounts.Count;
import verdict.testing.Draws;
import verdict.testing.SeededTest;

class FailureCountsTest {
  private static FailureCounts counts(long failed, long total, long candidates, long itsTotal) {
    return new FailureCounts(new Count(failed, total), new Count(candidates, itsTotal));
  }

  @Test
  void sixFailuresOnOneSideAreTheFewestThatAreSignificant() {
    assertThat(counts(0, 1_000, 6, 1_000).pValue()).isCloseTo(2 / 64.0, within(1e-15));
    assertThat(counts(0, 1_000, 5, 1_000).pValue()).isCloseTo(2 / 32.0, within(1e-15));
    // A third of the requests: (1/3)^3 of three failures, on twice as many 2 x 1/27.
    assertThat(counts(0, 2_000, 3, 1_000).pValue()).isCloseTo(2 / 27.0, within(1e-15));
    assertThat(counts(0, 1_000, 0, 1_000).pValue()).isEqualTo(1);
    assertThat(counts(7, 1_000, 7, 1_000).pValue()).isEqualTo(1);
  }

  /** The comparison of Poisson rates in R's example of poisson.test: 11 in 800, 21 in 3,011. */
  @Test
  void theRatioIsBoundedAsByR() {
    FailureCounts counts = counts(21, 3_011, 11, 800);
    Interval ratio = counts.ratioInterval(0.95).orElseThrow();
    assertThat(ratio.low()).isCloseTo(0.8584264, within(1e-7));
    assertThat(ratio.high()).isCloseTo(4.2772659, within(1e-7));
    assertThat(counts.candidate().ratio() / counts.baseline().ratio())
        .isCloseTo(1.971488, within(1e-6));
  }

  @Test
  void withoutFailuresOnASideTheRatioHasNoBoundThere() {
    assertThat(counts(0, 1_000, 6, 1_000).ratioInterval(0.95)).isEmpty();
    assertThat(counts(0, 1_000, 6, 1_000).logRatioInterval(0.95)).isEmpty();
    assertThat(counts(6, 1_000, 0, 1_000).logRatioInterval(0.95)).isEmpty();
    // The baseline's share of six is at least 0.025^(1/6) = 0.54074: at most 0.84931 times as many.
    Interval ratio = counts(6, 1_000, 0, 1_000).ratioInterval(0.95).orElseThrow();
    assertThat(ratio.low()).isEqualTo(0);
    assertThat(ratio.high()).isCloseTo(1 / Math.pow(0.025, 1 / 6.0) - 1, within(1e-12));
    assertThat(counts(6, 1_000, 0, 2_000).ratioInterval(0.95).orElseThrow().high())
        .isCloseTo(ratio.high() / 2, within(1e-12));
  }

  @Test
  void withoutAnyFailureTheDifferenceIsBoundedByTheRuleOfThree() {
    assertThat(counts(0, 500, 0, 1_000).differenceUpperBound(0.95))
        .isEqualTo(ClopperPearson.upperBound(0, 1_000, 0.95));
    // So 0.1 points are excluded from 2,995 requests on: 1 - 0.05^(1/n) < 0.001.
    assertThat(counts(0, 3_000, 0, 2_994).differenceUpperBound(0.95)).isGreaterThan(0.001);
    assertThat(counts(0, 3_000, 0, 2_995).differenceUpperBound(0.95)).isLessThan(0.001);
  }

  @Test
  void theUpperBoundIsTheHighEndOfTheIntervalThatMissesAsMuch() {
    FailureCounts counts = counts(3, 1_000, 9, 1_200);
    assertThat(counts.differenceInterval(0.9).high())
        .isCloseTo(counts.differenceUpperBound(0.95), within(1e-15));
  }

  /** Over every outcome that there can be: how likely is one whose bound is right? */
  @ParameterizedTest
  @CsvSource({
    "0.0005, 0.0005",
    "0.002, 0.002",
    "0.01, 0.01",
    "0, 0.005",
    "0.001, 0.002",
    "0.002, 0.02",
    "0.02, 0.002",
    "0.01, 0.0005",
    "0.015, 0.02"
  })
  void theDifferenceIsUnderItsUpperBoundInAtLeast95Percent(double baseline, double candidate) {
    long total = 1_000;
    double covered = 0;
    for (long b = 0; b < 60; b++) {
      for (long c = 0; c < 60; c++) {
        if (candidate - baseline <= counts(b, total, c, total).differenceUpperBound(0.95)) {
          covered +=
              Binomial.of(total, baseline).exactly(b) * Binomial.of(total, candidate).exactly(c);
        }
      }
    }
    assertThat(covered).isBetween(0.95, 1 + 1e-9);
  }

  /** None of a side, all of a side and equal sides are among them. */
  private static FailureCounts anyCounts(Draws draws) {
    Count baseline = anyCount(draws);
    Count candidate = draws.frequency(9, 1) == 0 ? anyCount(draws) : baseline;
    return new FailureCounts(baseline, candidate);
  }

  private static Count anyCount(Draws draws) {
    return new Count(draws.spread(0, 60), draws.spread(60, 10_000));
  }

  @SeededTest
  void swappedSidesMirrorEverythingToTheLastBit(Draws draws) {
    FailureCounts counts = anyCounts(draws);
    FailureCounts mirrored = new FailureCounts(counts.candidate(), counts.baseline());
    assertThat(mirrored.pValue()).isEqualTo(counts.pValue());
    assertThat(mirrored.logRatioInterval(0.95))
        .isEqualTo(counts.logRatioInterval(0.95).map(Interval::negated));
    assertThat(mirrored.differenceInterval(0.9))
        .isEqualTo(counts.differenceInterval(0.9).negated());
  }

  @SeededTest
  void theRatioIsNotOneJustWhenThePValueSaysSo(Draws draws) {
    FailureCounts counts = anyCounts(draws);
    counts
        .logRatioInterval(0.95)
        .ifPresent(interval -> assertThat(interval.excludes(0)).isEqualTo(counts.pValue() <= 0.05));
    assertThat(counts.pValue()).isBetween(0.0, 1.0).isNotZero();
  }

  @Test
  void refusesCountsThatAreNone() {
    assertThatThrownBy(() -> new Count(5, 4))
        .hasMessage("failed requests must be in [0, total] and the total at least 1, was 5 of 4");
    assertThatThrownBy(() -> new Count(0, 0)).hasMessageEndingWith("was 0 of 0");
  }
}
