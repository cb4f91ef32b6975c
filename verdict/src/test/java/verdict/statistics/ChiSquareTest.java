package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChiSquareTest {
  /** Of the tables in textbooks, with three decimals. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.95, 3.841",
    "2, 0.95, 5.991",
    "3, 0.90, 6.251",
    "3, 0.975, 9.348",
    "4, 0.90, 7.779",
    "9, 0.05, 3.325",
    "10, 0.95, 18.307",
    "30, 0.99, 50.892"
  })
  void quantilesAreThoseOfTheTables(int freedom, double probability, double expected) {
    assertThat(ChiSquare.quantile(freedom, probability)).isCloseTo(expected, within(0.0005));
  }

  @Test
  void theSumOfTwoSquaresIsExponential() {
    // P(below x) = 1 - e^(-x / 2), so the median is 2 ln 2.
    assertThat(ChiSquare.quantile(2, 0.5)).isCloseTo(2 * Math.log(2), within(1e-11));
  }

  @Test
  void fourValuesKnowTheirStandardDeviationToAFactor() {
    // sqrt(3 / 9.348) = 0.5665
    assertThat(Spread.lowerBound(10, 4, 0.975)).isCloseTo(5.665, within(0.001));
    // sqrt(15 / 27.488) = 0.7387: more values know it better.
    assertThat(Spread.lowerBound(10, 16, 0.975)).isCloseTo(7.387, within(0.001));
  }

  @Test
  void whatHasNoDistributionIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ChiSquare.quantile(0, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> ChiSquare.quantile(3, 1));
  }
}
