package verdict.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DuetProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private DuetProgress progress(boolean isTerminal) {
    return new DuetProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), isTerminal);
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void itBeginsWithTheSeedAndSaysThatNothingIsShownBeforeTheEnd() {
    progress(false).begins(Plans.everything(), new DuetFolder(Path.of("f")));
    assertThat(said())
        .isEqualTo(
            "verdict: 7 rounds, as many again when they are inconclusive, in the order of seed"
                + " 999999999, in f; the interval so far is hidden until the end\n");
  }

  @Test
  void elsewhereThanOnATerminalItIsALineARound() {
    DuetProgress progress = progress(false);
    progress.rounds(0, 10, Optional.empty());
    progress.stage("warm-up");
    progress.rounds(1, 10, Optional.of(Duration.ofSeconds(1_080)));
    progress.endBar();
    assertThat(said())
        .isEqualTo(
            "verdict: 0 of 10 rounds; the interval so far is hidden until the end\n"
                + "verdict: 1 of 10 rounds, about 1080 s left; the interval so far is hidden until"
                + " the end\n");
  }

  @Test
  void onATerminalItIsABarThatFitsALine() {
    DuetProgress progress = progress(true);
    progress.rounds(50, 100, Optional.of(Duration.ofSeconds(12_345)));
    progress.stage("a stage with a very long name that nobody needs");
    progress.say("done");
    String[] drawn = said().split("[\r\n]+");
    assertThat(drawn[1]).startsWith("verdict: 50 of 100 rounds, about 12345 s left [######      ]");
    assertThat(drawn[2]).contains("] a stage with a v");
    assertThat(drawn).allMatch(line -> line.length() < 80);
    assertThat(drawn[3]).isEqualTo("verdict: done");
  }
}
