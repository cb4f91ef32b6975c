package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
  /** The example of their paper: 15 endpoints of a study of myocardial infarction. */
  private static final double[] PAPER = {
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.0000
  };

  @Test
  void findsFourInThePapersExampleWhereHolmFindsThree() {
    assertThat(significant(BenjaminiHochberg.adjusted(PAPER))).isEqualTo(4);
    assertThat(significant(Holm.adjusted(PAPER))).isEqualTo(3);
    // The fourth: 0.0095 x 15 / 4.
    assertThat(BenjaminiHochberg.adjusted(PAPER)[3]).isCloseTo(0.035625, within(1e-15));
  }

  private static long significant(double[] adjusted) {
    return Arrays.stream(adjusted).filter(p -> p <= 0.05).count();
  }

  @Test
  void aPValueIsNeverAdjustedAboveALargerOne() {
    // 0.005 x 4/1 = 0.02, 0.01 x 4/2 = 0.02, 0.03 x 4/3 = 0.04, 0.04 x 4/4 = 0.04.
    assertThat(BenjaminiHochberg.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-15));
    // 0.03 x 2/1 = 0.06, but 0.04 x 2/2 = 0.04 comes after it.
    assertThat(BenjaminiHochberg.adjusted(new double[] {0.03, 0.04})).containsExactly(0.04, 0.04);
    assertThat(BenjaminiHochberg.adjusted(new double[0])).isEmpty();
  }
}
