package verdict.gatling.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StallWatchTest {
  private static final Activity SILENT = new Activity(3, 0, 7);

  private long nowNanos = 5;
  private StallWatch watch = new StallWatch(Duration.ZERO, nowNanos);

  @Test
  void tenSecondsInWhichUsersDoNothingAreAStall() {
    assertThat(looks(SILENT, 1)).isFalse(); // until this look something happened
    assertThat(looks(SILENT, 9)).isFalse();
    assertThat(looks(SILENT, 1)).isTrue();
  }

  @Test
  void aRequestThatIsUnderWayIsLifeHoweverSlow() {
    assertThat(looks(new Activity(1, 1, 7), 1_000)).isFalse();
    assertThat(looks(new Activity(1, 0, 8), 10)).isFalse(); // it has ended
    assertThat(looks(new Activity(1, 0, 8), 1)).isTrue();
  }

  @Test
  void whereNobodyIsInAJourneyNobodyIsDue() {
    assertThat(looks(new Activity(0, 0, 7), 1_000)).isFalse();
    assertThat(looks(SILENT, 9)).isFalse();
    assertThat(looks(SILENT, 1)).isTrue();
  }

  @Test
  void usersWhoOnlyArriveDoNothing() {
    for (int users = 1; users < 10; users++) {
      assertThat(looks(new Activity(users, 0, 0), 1)).isFalse();
    }
    assertThat(looks(new Activity(10, 0, 0), 1)).isTrue();
  }

  @Test
  void theEndOfAJourneyAndASentRequestAreLife() {
    for (int event = 0; event < 100; event++) {
      assertThat(looks(new Activity(1, 0, event), 9)).isFalse();
    }
  }

  @Test
  void thePausesOfAJourneyAreAddedToTheLimit() {
    watch = new StallWatch(Duration.ofSeconds(30), nowNanos);
    assertThat(looks(SILENT, 40)).isFalse();
    assertThat(looks(SILENT, 1)).isTrue();
  }

  @Test
  void aMachineThatStoodStillForAMinuteDidNotStallTheLoad() {
    assertThat(looks(SILENT, 1)).isFalse();
    nowNanos += TimeUnit.MINUTES.toNanos(1);
    assertThat(watch.hasStalled(SILENT, nowNanos)).isFalse();
  }

  @Test
  void theSentenceSaysWhichJourneyForHowLongAndHowManyWait() {
    assertThat(watch.sentence("shop", SILENT))
        .isEqualTo(
            "journey \"shop\" stalled: for 10 s no request was sent or under way, with 3 users in"
                + " the journey; a rendezVous needs as many users as it names, and a session"
                + " function must not block");
    assertThat(watch.sentence("shop", new Activity(1, 0, 7))).contains(", with 1 user in the");
  }

  /** What the last of so many looks says, one a second. */
  private boolean looks(Activity seen, int seconds) {
    boolean stalled = false;
    for (int second = 0; second < seconds; second++) {
      nowNanos += TimeUnit.SECONDS.toNanos(1);
      stalled = watch.hasStalled(seen, nowNanos);
    }
    return stalled;
  }
}
