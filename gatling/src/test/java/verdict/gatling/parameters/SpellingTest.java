package verdict.gatling.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verdict.gatling.testing.Superheroes;

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

  @Test
  void leavesOtherPropertiesAlone() {
    for (String other :
        new String[] {
          "basedir",
          "style.color",
          "gatling.skip",
          "rps",
          "verdict.root",
          "classworlds.conf",
          "env",
          "port.http",
          "run"
        }) {
      assertThat(Spelling.meant(other, Superheroes.system.properties())).as(other).isEmpty();
    }
  }
}
