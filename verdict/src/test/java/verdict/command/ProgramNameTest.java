package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramNameTest {
  @Test
  void aCommandIsWrittenForAShell() {
    assertThat(ProgramName.command("duet", "--resume", "a b"))
        .isEqualTo("scripts/verdict duet --resume 'a b'");
  }

  @Test
  void whatNamesNoCommandStaysInATextForTheConsole() {
    String text =
        "start scripts/verdict of a checkout; /x/scripts/verdict merge a b; scripts/verdict";
    assertThat(ProgramName.in(text)).isEqualTo(text);
  }
}
