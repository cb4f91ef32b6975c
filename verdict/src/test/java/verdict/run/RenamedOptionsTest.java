package verdict.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenamedOptionsTest {
  @Test
  void aRecordedCommandHasTheNamesOfToday() {
    assertThat(
            RenamedOptions.inCommand(
                "scripts/verdict duet --bottleneck-baseline random-sort --label-baseline 'random"
                    + " sort' --label-candidate 'by key' --duration-of-block 20s --seed 1"))
        .isEqualTo(
            "scripts/verdict duet --baseline-bottleneck random-sort --baseline-label 'random sort'"
                + " --candidate-label 'by key' --block-duration 20s --seed 1");
  }

  @Test
  void anExtensionIsASecondLook() {
    assertThat(RenamedOptions.inCommand("scripts/verdict duet --rounds 10 --extend --seed 1"))
        .isEqualTo("scripts/verdict duet --rounds 10,20 --seed 1");
    assertThat(RenamedOptions.newName("--extend")).hasValue("--rounds N,2N");
    String quoted = "scripts/verdict duet --baseline-label 'a --rounds 10 --extend' --rps 50";
    assertThat(RenamedOptions.inCommand(quoted)).isEqualTo(quoted);
  }

  @Test
  void whatLooksLikeAnOptionInALabelStays() {
    String command = "scripts/verdict duet --baseline-label 'a --duration-of-block b' --rps 50";
    assertThat(RenamedOptions.inCommand(command)).isEqualTo(command);
  }

  @Test
  void otherOptionsHaveNoNewName() {
    assertThat(RenamedOptions.newName("--rps")).isEmpty();
    assertThat(RenamedOptions.newName("--duration-of-block")).hasValue("--block-duration");
  }
}
