package verdict.gatling.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.Spelling;
import verdict.gatling.testing.Superheroes;

class SpellingTest {
  @Test
  void leavesOtherPropertiesAlone(@TempDir Path folder) throws Exception {
    List<String> known = Superheroes.in(folder).properties();
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
      assertThat(Spelling.meant(other, known)).as(other).isEmpty();
    }
  }
}
