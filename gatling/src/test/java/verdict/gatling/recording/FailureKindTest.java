package verdict.gatling.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureKindTest {
  @Test
  void isTheStatusUnlessTheStatusWasRightOrAbsent() {
    assertThat(FailureKind.of(0)).isEqualTo("no-response");
    assertThat(FailureKind.of(200)).isEqualTo("check");
    assertThat(FailureKind.of(204)).isEqualTo("204");
    assertThat(FailureKind.of(503)).isEqualTo("503");
  }
}
