package verdict.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void countsSlips() {
    assertThat(Spelling.slips("rps", "rps")).isZero();
    assertThat(Spelling.slips("WARMUP", "warmUp")).isZero();
    assertThat(Spelling.slips("rsp", "rps")).isEqualTo(1); // swapped
    assertThat(Spelling.slips("rp", "rps")).isEqualTo(1);
    assertThat(Spelling.slips("targets", "target")).isEqualTo(1);
    assertThat(Spelling.slips("tagert", "target")).isEqualTo(2);
  }
}
