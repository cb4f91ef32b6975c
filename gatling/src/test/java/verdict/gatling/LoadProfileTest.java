package verdict.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import verdict.gatling.LoadProfile.Phase;
import verdict.gatling.recording.Schedule;
import verdict.gatling.runfolder.RunJson;

class LoadProfileTest {
  private static final Duration fiveSeconds = Duration.ofSeconds(5);

  @Test
  void aConstantRateIsCountedInRequestsAndStartedInJourneys() {
    LoadProfile profile = LoadProfile.constant(50, Duration.ofSeconds(60));
    // 50 / 3 * 60
    assertThat(profile.load(3)).isEqualTo(RunJson.load("constant", 50, 60, 3, 1_000));
    assertThat(profile.schedule(3)).contains(new Schedule(1_000, 60));
  }

  @Test
  void aRampHasNoSchedule() {
    LoadProfile ramp =
        new LoadProfile(
            "ramp",
            List.of(
                new Phase(fiveSeconds, 0, 50),
                Phase.constant(50, fiveSeconds),
                new Phase(fiveSeconds, 50, 0)));
    // 41.67 + 83.33 + 41.67: the ramps without their fractions, as a run of Gatling did it
    assertThat(ramp.load(3)).isEqualTo(RunJson.load("ramp", 50, 15, 3, 165));
    assertThat(ramp.schedule(3)).isEmpty();
  }
}
