package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DetectableTest {
  @Test
  void ofSixRoundsTheShiftIsTheOneAtWhichAllSixAreLikelyToAgree() {
    // The interval reaches from the smallest to the largest value: it lies above 0 if all six do.
    // P(Z > -shift)^6 = 0.8, so P = 0.9635 and the shift is 1.793. 10,000 samples: +-0.01.
    assertThat(Detectable.BY_ROUNDS.shift(6, 0.05).orElseThrow()).isCloseTo(1.793, within(0.02));
  }

  @Test
  void itIsTheSameOnEveryMachine() {
    assertThat(Detectable.BY_ROUNDS.shift(10, 0.05)).contains(1.0216255711738584);
    assertThat(Detectable.BY_ROUNDS.margin(10, 0.9)).contains(1.0712211730678391);
    assertThat(Detectable.BY_RUNS.shift(10, 0.05)).contains(1.3978855172936584);
  }

  @Test
  void tooFewUnitsAreNeverEnough() {
    assertThat(Detectable.BY_ROUNDS.shift(5, 0.05)).isEmpty(); // 2/32 > 0.05
    assertThat(Detectable.BY_ROUNDS.margin(5, 0.90)).isPresent();
    assertThat(Detectable.BY_ROUNDS.margin(4, 0.90)).isEmpty(); // 2/16 > 0.1
    assertThat(Detectable.BY_ROUNDS.shift(7, 0.01)).isEmpty(); // 2/128 > 0.01
    assertThat(Detectable.BY_RUNS.shift(3, 0.05)).isEmpty(); // 2/20 > 0.05
    assertThat(Detectable.BY_RUNS.shift(4, 0.05)).isPresent(); // 2/70
    assertThat(Detectable.BY_RUNS.shift(1, 0.05)).isEmpty();
  }

  /** With other samples than those it was found with; 2,000: standard error 0.9 points. */
  @ParameterizedTest
  @CsvSource({"6, 0.05", "10, 0.05", "10, 0.01", "20, 0.05", "40, 0.05", "60, 0.05", "12, 0.0125"})
  void aShiftOfThatSizeIsFoundInFourOfFiveCampaignsOfRounds(int rounds, double alpha) {
    double shift = Detectable.BY_ROUNDS.shift(rounds, alpha).orElseThrow();
    Random random = new Random(5);
    double found =
        share(
            2_000,
            () ->
                SignedRank.of(normal(random, rounds, shift))
                    .interval(1 - alpha)
                    .filter(interval -> interval.low() > 0)
                    .isPresent());
    assertThat(found).isCloseTo(0.8, within(0.03));
  }

  @ParameterizedTest
  @CsvSource({"4, 0.05", "10, 0.05", "10, 0.01", "20, 0.05", "40, 0.05"})
  void aShiftOfThatSizeIsFoundInFourOfFiveComparisonsOfRuns(int runs, double alpha) {
    double shift = Detectable.BY_RUNS.shift(runs, alpha).orElseThrow();
    Random random = new Random(5);
    double found =
        share(
            2_000,
            () ->
                RankSum.of(normal(random, runs, 0), normal(random, runs, shift))
                    .interval(1 - alpha)
                    .filter(interval -> interval.low() > 0)
                    .isPresent());
    assertThat(found).isCloseTo(0.8, within(0.04));
  }

  @ParameterizedTest
  @CsvSource({"6", "10", "20", "60"})
  void noChangeIsProvedWithinTheMarginInFourOfFiveCampaignsWithoutOne(int rounds) {
    double margin = Detectable.BY_ROUNDS.margin(rounds, 0.9).orElseThrow();
    Random random = new Random(5);
    double proved =
        share(
            2_000,
            () ->
                SignedRank.of(normal(random, rounds, 0))
                    .interval(0.9)
                    .filter(interval -> interval.isInside(-margin, margin))
                    .isPresent());
    assertThat(proved).isCloseTo(0.8, within(0.03));
  }

  private static double share(int tries, BooleanSupplier happens) {
    return IntStream.range(0, tries).filter(i -> happens.getAsBoolean()).count() / (double) tries;
  }

  private static double[] normal(Random random, int size, double shift) {
    return IntStream.range(0, size).mapToDouble(i -> shift + random.nextGaussian()).toArray();
  }

  @ParameterizedTest
  @EnumSource
  void moreUnitsSeeSmallerChanges(Detectable by) {
    for (int units = 8; units < 100; units = units * 5 / 4) {
      int more = units * 5 / 4;
      assertThat(by.shift(more, 0.05).orElseThrow())
          .isLessThan(by.shift(units, 0.05).orElseThrow());
      assertThat(by.margin(more, 0.9).orElseThrow())
          .isLessThan(by.margin(units, 0.9).orElseThrow());
    }
  }

  @ParameterizedTest
  @CsvSource({"0.02", "0.05", "0.08", "0.1", "0.15", "0.2", "0.3"})
  void theUnitsNeededAreTheFewestThatSufficeForBoth(double sd) {
    double margin = 0.1;
    for (Detectable by : Detectable.values()) {
      int units = by.unitsFor(sd, margin, 0.05).orElseThrow();
      assertThat(suffices(by, units, sd, margin)).isTrue();
      assertThat(suffices(by, units - 1, sd, margin)).isFalse();
    }
  }

  private static boolean suffices(Detectable by, int units, double sd, double margin) {
    return by.shift(units, 0.05).filter(shift -> shift * sd <= margin).isPresent()
        && by.margin(units, Detectable.PROOF_LEVEL).filter(m -> m * sd <= margin).isPresent();
  }

  @Test
  void withoutNoiseItTakesAsManyAsCanBeSignificant() {
    assertThat(Detectable.BY_ROUNDS.unitsFor(0, 0.05, 0.05)).hasValue(6);
    assertThat(Detectable.BY_ROUNDS.unitsFor(0, 0.05, 0.01)).hasValue(8); // 2/256
    assertThat(Detectable.BY_RUNS.unitsFor(0, 0.05, 0.05)).hasValue(4);
  }

  @Test
  void whatWouldTakeMoreThanTwoHundredIsNotProposed() {
    // The margin of n rounds is about 3 standard deviations / sqrt(n): (3 x 4)^2 = 144, and
    // (3 x 5)^2 = 225.
    assertThat(Detectable.BY_ROUNDS.unitsFor(0.4, 0.1, 0.05)).isPresent();
    assertThat(Detectable.BY_ROUNDS.unitsFor(0.5, 0.1, 0.05)).isEmpty();
    assertThat(Detectable.BY_ROUNDS.unitsFor(1e300, 1e-300, 0.05)).isEmpty();
  }

  @Test
  void refusesWhatCannotBeAsked() {
    assertThatThrownBy(() -> Detectable.BY_ROUNDS.shift(0, 0.05))
        .hasMessage("units must be at least 1, was 0");
    assertThatThrownBy(() -> Detectable.BY_ROUNDS.unitsFor(-1, 0.1, 0.05))
        .hasMessage(
            "standard deviation must be at least 0 and the margin above 0, were -1.0 and 0.1");
    assertThatThrownBy(() -> Detectable.BY_ROUNDS.unitsFor(0.1, Double.NaN, 0.05))
        .hasMessageContaining("NaN");
  }
}
