package verdict.gatling.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verdict.file.Spelling;
import verdict.gatling.testing.Superheroes;

class SpellingTest {
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
