package verdict.gatling.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void tenASecondAreEveryTenthOfASecond() {
    Schedule schedule = new Schedule(20, 2);
    assertThat(starts(schedule)).startsWith(0L, 100L, 200L).endsWith(1_800L, 1_900L).hasSize(20);
  }

  @Test
  void seventeenOfFiftyInThreeSecondsAreInTheFirst() {
    // 50 / 3 = 16.67, rounded up: 17; the next ends at 33.33, rounded up to 34: 17; then 16.
    long[] starts = starts(new Schedule(50, 3));
    assertThat(LongStream.of(starts).filter(start -> start < 1_000).count()).isEqualTo(17);
    assertThat(starts[16]).isEqualTo(941); // 16 * 1000 / 17
    assertThat(starts[17]).isEqualTo(1_000);
    assertThat(starts[34]).isEqualTo(2_000);
    assertThat(starts[35]).isEqualTo(2_062); // one of 16 is 62.5 ms
  }

  @Test
  void fewerThanOneASecondBeginAtWholeSeconds() {
    assertThat(starts(new Schedule(2, 5))).containsExactly(0, 2_000);
  }

  @Test
  void theRoundingErrorsAreGatlings() {
    // 1000.0 / 60 * 15 is 250.00000000000003 in doubles, so one more starts in the 15th second.
    long[] starts = starts(new Schedule(1_000, 60));
    assertThat(LongStream.of(starts).filter(start -> start < 15_000).count()).isEqualTo(251);
    assertThat(starts).hasSize(1_000).isSorted();
    assertThat(starts[999]).isLessThan(60_000);
  }

  @Test
  void theJourneysBeforeASecondAreThoseThatStartEarlier() {
    Schedule schedule = new Schedule(333, 20);
    for (long second = 0; second <= 20; second++) {
      long end = second * 1_000;
      assertThat(schedule.journeysBefore(second))
          .isEqualTo(LongStream.of(starts(schedule)).filter(start -> start < end).count());
    }
  }

  private static long[] starts(Schedule schedule) {
    return LongStream.range(0, schedule.journeys()).map(schedule::startMillis).toArray();
  }
}
