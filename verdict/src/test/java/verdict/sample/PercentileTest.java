package verdict.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import verdict.run.TimeCounts;

class PercentileTest {
  /** 1 to n microseconds: up to 2,047 the histogram is exact. */
  private static TimeCounts oneTo(int n) {
    Histogram micros = new Histogram(3);
    for (int i = 1; i <= n; i++) {
      micros.recordValue(i);
    }
    return TimeCounts.of(micros);
  }

  @Test
  void leavesOneValueInAThousandAboveThe99Point9th() {
    assertThat(new Percentile(50).of(oneTo(1_000))).isEqualTo(0.500);
    assertThat(new Percentile(99.9).of(oneTo(1_000))).isEqualTo(0.999); // doubles say 1.000
    assertThat(new Percentile(100).of(oneTo(1_000))).isEqualTo(1.000);
  }

  @Test
  void isTheNearestRankAndNeverBetweenTwoValues() {
    // n = 4: p50 is rank ceil(2.0) = 2, p51 rank ceil(2.04) = 3, p95 rank ceil(3.8) = 4.
    assertThat(new Percentile(50).of(oneTo(4))).isEqualTo(0.002);
    assertThat(new Percentile(51).of(oneTo(4))).isEqualTo(0.003);
    assertThat(new Percentile(95).of(oneTo(4))).isEqualTo(0.004);
  }

  @Test
  void ofOneValueIsThatValue() {
    assertThat(new Percentile(0.001).of(oneTo(1))).isEqualTo(0.001);
    assertThat(new Percentile(99).of(oneTo(1))).isEqualTo(0.001);
  }

  @Test
  void refusesRanksThatAreNone() {
    for (double rank : new double[] {0, -1, 100.1, Double.NaN}) {
      assertThatThrownBy(() -> new Percentile(rank))
          .hasMessage("percentile rank must be in (0, 100], was " + rank);
    }
    assertThatThrownBy(() -> new Percentile(50).of(oneTo(0)))
        .hasMessage("rank must be in [1, 0], was 0");
  }
}
