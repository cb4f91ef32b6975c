package verdict.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UnreadableInputTest {
  @Test
  void isOneVisibleLineWhateverWasFound() {
    assertThat(message("has \"a\r\n\u001b[31mb\u0085\u2028\u2029\0\u202e\" in it"))
        .isEqualTo("a.log has \"a???[31mb?????\" in it; expected less; look");
    assertThat(message("has \"\u4f8b \ud83d\uded2\" in it")).contains("\"\u4f8b \ud83d\uded2\"");
  }

  @Test
  void isShortHoweverMuchWasFound() {
    // 1,000 characters of what was found, and then that there were more.
    assertThat(message("x".repeat(10_000_000)))
        .isEqualTo("a.log " + "x".repeat(1_000) + "...; expected less; look");
    assertThat(message("x".repeat(1_000)))
        .isEqualTo("a.log " + "x".repeat(1_000) + "; expected less; look");
  }

  private static String message(String found) {
    return new UnreadableInput(Path.of("a.log"), found, "less", "look").getMessage();
  }
}
