package verdict.gatling.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PairedSecondsTest {
  @Test
  void whatBothArmsShareInASecondIsNoDifference() {
    // 1, 2, 3 and a second that only one arm has: mean 2, squares 1 + 0 + 1, / 2 / 3
    PairedSeconds seconds =
        PairedSeconds.of(
            arm(Map.of(0L, 101.0, 1L, 4.0, 2L, 6.0, 3L, 7.0)),
            arm(Map.of(0L, 100.0, 1L, 2.0, 2L, 3.0)));
    assertThat(seconds.differencesMillis()).containsExactlyInAnyOrder(1.0, 2.0, 3.0);
    assertThat(seconds.meanMillis()).isEqualTo(2);
    assertThat(seconds.standardErrorMillis()).isCloseTo(Math.sqrt(1.0 / 3), within(1e-9));
  }

  private static ArmResult arm(Map<Long, Double> meanMillisBySecond) {
    return new ArmResult(1, 1, 1, 1, 1, 1, meanMillisBySecond);
  }
}
