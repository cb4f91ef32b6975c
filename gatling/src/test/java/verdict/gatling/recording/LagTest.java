package verdict.gatling.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LagTest {
  private static final long MILLI = 1_000_000;

  @Test
  void isTheDelayBeyondTheLeastSoFar() {
    Lag lag = new Lag(new Schedule(10, 1)); // one every 100 ms
    assertThat(lag.micros(0, 5_000 * MILLI)).isZero();
    assertThat(lag.micros(1, 5_103 * MILLI)).isEqualTo(3_000);
    assertThat(lag.micros(2, 5_198 * MILLI)).isZero(); // 2 ms less late than the first
    assertThat(lag.micros(3, 5_300 * MILLI)).isEqualTo(2_000);
  }

  @Test
  void theClockMayBeginBelowZero() {
    Lag lag = new Lag(new Schedule(10, 1));
    assertThat(lag.micros(0, -500 * MILLI)).isZero();
    assertThat(lag.micros(1, -399 * MILLI)).isEqualTo(1_000);
  }

  @Test
  void aShiftThatTheWholeFirstBatchSharesIsNoLag() {
    Lag lag = new Lag(new Schedule(30, 3)); // every 100 ms
    assertThat(lag.micros(0, 5_000_000)).isZero(); // 5 ms late, all of them
    assertThat(lag.micros(19, 1_905_000_000L)).isZero();
    assertThat(lag.micros(20, 2_000_000_000L)).isZero(); // the next batch is punctual
    assertThat(lag.micros(21, 2_103_000_000L)).isEqualTo(3_000);
  }
}
