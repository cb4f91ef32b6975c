package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import verdict.testing.Draws;
import verdict.testing.SeededTest;

class HolmTest {
  @Test
  void eachPValueIsTimesHowManyAreLeftAndNeverLessThanTheOneBefore() {
    // In order: 0.005 x 4 = 0.02, 0.01 x 3 = 0.03, 0.03 x 2 = 0.06, 0.04 x 1 = 0.04, so 0.06 again.
    assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
    assertThat(Holm.adjusted(new double[] {0.6, 0.7})).containsExactly(1, 1);
    assertThat(Holm.adjusted(new double[] {0.03})).containsExactly(0.03);
    assertThat(Holm.adjusted(new double[0])).isEmpty();
  }

  @Test
  void theIntervalOfEachIsShownAtTheLevelAtWhichItWasTested() {
    // 0.005 <= 0.05/4 and 0.01 <= 0.05/3 are rejected, 0.03 > 0.05/2 is not: nor is the next.
    assertThat(Holm.levels(new double[] {0.01, 0.04, 0.03, 0.005}, 0.05))
        .containsExactly(0.05 / 3, 0.05 / 2, 0.05 / 2, 0.05 / 4);
    // The first is not rejected: all are shown as Bonferroni would.
    assertThat(Holm.levels(new double[] {0.9, 0.02, 0.5}, 0.05))
        .containsExactly(0.05 / 3, 0.05 / 3, 0.05 / 3);
    // All are rejected: the last alone has all of alpha.
    assertThat(Holm.levels(new double[] {0.02, 0.001, 0.04}, 0.05))
        .containsExactly(0.05 / 2, 0.05 / 3, 0.05);
  }

  @Test
  void equalPValuesShareTheSmallestLevel() {
    // Ten rounds that all agree: 2/1024 twice, of three.
    double p = 2 / 1024.0;
    assertThat(Holm.levels(new double[] {p, 0.04, p}, 0.05))
        .containsExactly(0.05 / 3, 0.05, 0.05 / 3);
  }

  /** In hundredths of a percent, so that some are equal; often just 5 % / 5, / 4, / 2 or / 1. */
  private static double[] pValues(Draws draws) {
    List<Integer> bounds = List.of(100, 125, 250, 500);
    return draws.doubles(
        1,
        8,
        () -> (draws.frequency(3, 1) == 0 ? draws.spread(0, 600) : draws.oneOf(bounds)) / 10_000.0);
  }

  @SeededTest
  void whatIsRejectedIsWhatIsSignificantAtItsOwnLevel(Draws draws) {
    double[] pValues = pValues(draws);
    double[] adjusted = Holm.adjusted(pValues);
    double[] levels = Holm.levels(pValues, 0.05);
    for (int i = 0; i < pValues.length; i++) {
      assertThat(pValues[i] <= levels[i]).isEqualTo(adjusted[i] <= 0.05);
      assertThat(levels[i]).isBetween(0.05 / pValues.length, 0.05);
    }
  }

  @SeededTest
  void theOrderInWhichTheyAreGivenDoesNotMatter(Draws draws) {
    double[] pValues = pValues(draws);
    double[] reversed = reversed(pValues);
    assertThat(reversed(Holm.adjusted(reversed))).containsExactly(Holm.adjusted(pValues));
    assertThat(reversed(Holm.levels(reversed, 0.05))).containsExactly(Holm.levels(pValues, 0.05));
  }

  private static double[] reversed(double[] values) {
    double[] reversed = new double[values.length];
    Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
    return reversed;
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatThrownBy(() -> Holm.adjusted(new double[] {Double.NaN}))
        .hasMessage("p-value must be in [0, 1], was NaN");
    assertThatThrownBy(() -> Holm.levels(new double[] {0.1}, 5))
        .hasMessage("alpha must be in (0, 1), was 5.0");
  }
}
