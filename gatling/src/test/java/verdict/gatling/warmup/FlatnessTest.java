package verdict.gatling.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlatnessTest {
  @Test
  void aMeanThatStaysWithinTenPercentIsFlat() {
    assertThat(Flatness.isFlat(List.of(9.0, 1.0, 1.0, 1.0, 0.92, 1.0, 1.08))).isTrue();
    assertThat(Flatness.isFlat(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0))).isTrue();
    assertThat(Flatness.isFlat(List.of(1.0, 1.0, 1.0, 1.1, 1.1, 1.1))).isTrue(); // it rose
  }

  @Test
  void oneOutsideIsNot() {
    assertThat(Flatness.isFlat(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.2))).isFalse(); // mean 1.067
  }

  @Test
  void aSlowFallIsNot() {
    // Seen on two busy cores after 5,751 requests: within 10 %, and still twice what it would be.
    assertThat(Flatness.isFlat(List.of(17.1, 11.4, 7.02, 6.47, 5.36, 5.47, 4.76))).isFalse();
    assertThat(Flatness.isFlat(List.of(1.0, 1.0, 1.0, 0.94, 0.94, 0.94))).isFalse(); // 6 % lower
  }

  @Test
  void fiveAreTooFew() {
    assertThat(Flatness.isFlat(List.of(1.0, 1.0, 1.0, 1.0, 1.0))).isFalse();
  }
}
