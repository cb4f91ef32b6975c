package verdict.gatling.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureKindTest {
  @Test
  void isTheStatusUnlessTheStatusWasRightOrAbsent() {
    assertThat(FailureKind.of(0, false)).isEqualTo("no-response");
    assertThat(FailureKind.of(200, true)).isEqualTo("check");
    assertThat(FailureKind.of(201, true)).isEqualTo("check");
    assertThat(FailureKind.of(204, false)).isEqualTo("204");
    assertThat(FailureKind.of(503, false)).isEqualTo("503");
  }
}
