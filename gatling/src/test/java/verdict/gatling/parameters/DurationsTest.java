package verdict.gatling.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {
  @Test
  void aNumberAndAUnit() {
    assertThat(Durations.parse("500ms")).contains(Duration.ofMillis(500));
    assertThat(Durations.parse("60s")).contains(Duration.ofMinutes(1));
    assertThat(Durations.parse("2m")).contains(Duration.ofMinutes(2));
    assertThat(Durations.parse("1h")).contains(Duration.ofHours(1));
  }

  @Test
  void nothingElse() {
    for (String text : new String[] {"", "60", "s", "-1s", "1.5s", "60 s", "٦٠s", "99999999999s"}) {
      assertThat(Durations.parse(text)).as(text).isEmpty();
    }
  }
}
