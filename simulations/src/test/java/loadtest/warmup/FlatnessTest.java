package loadtest.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlatnessTest {
  @Test
  void threeWithinTenPercentOfTheirMeanAreFlat() {
    assertThat(Flatness.isFlat(List.of(9.0, 1.0, 0.92, 1.08))).isTrue(); // mean 1.0
    assertThat(Flatness.isFlat(List.of(1.0, 1.0, 1.0))).isTrue();
  }

  @Test
  void oneOutsideIsNot() {
    assertThat(Flatness.isFlat(List.of(1.0, 1.0, 1.2))).isFalse(); // mean 1.067, up to 1.173
    assertThat(Flatness.isFlat(List.of(1.2, 1.0, 0.8))).isFalse();
  }

  @Test
  void twoAreTooFew() {
    assertThat(Flatness.isFlat(List.of(1.0, 1.0))).isFalse();
  }
}
