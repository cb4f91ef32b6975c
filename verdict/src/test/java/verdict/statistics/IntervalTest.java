package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntervalTest {
  private static final Interval AROUND = new Interval(-0.5, 2, 0.95);

  @Test
  void itsEndsBelongToIt() {
    assertThat(AROUND.excludes(-0.5)).isFalse();
    assertThat(AROUND.excludes(2)).isFalse();
    assertThat(AROUND.excludes(-0.51)).isTrue();
    assertThat(AROUND.excludes(2.01)).isTrue();
  }

  @Test
  void insideMeansThatNoEndIsTouched() {
    assertThat(AROUND.isInside(-0.51, 2.01)).isTrue();
    assertThat(AROUND.isInside(-0.5, 2.01)).isFalse();
    assertThat(AROUND.isInside(-0.51, 2)).isFalse();
  }

  @Test
  void negatedTwiceIsTheSameAlsoAtZero() {
    assertThat(AROUND.negated()).isEqualTo(new Interval(-2, 0.5, 0.95));
    assertThat(new Interval(0, 1, 0.9).negated()).isEqualTo(new Interval(-1, 0, 0.9));
    assertThat(new Interval(-0.0, 1, 0.9)).isEqualTo(new Interval(0, 1, 0.9));
  }

  @Test
  void refusesEndsThatAreNoneAndLevelsThatAreNone() {
    assertThatThrownBy(() -> new Interval(2, 1, 0.95))
        .hasMessage("an interval needs finite ends, the low one first, was [2.0, 1.0]");
    assertThatThrownBy(() -> new Interval(Double.NaN, 1, 0.95)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Interval(0, Double.POSITIVE_INFINITY, 0.95))
        .hasMessageContaining("Infinity");
    for (double level : new double[] {0, 1, 95, Double.NaN}) {
      assertThatThrownBy(() -> new Interval(0, 1, level))
          .hasMessage("confidence level must be in (0, 1), was " + level);
    }
  }
}
