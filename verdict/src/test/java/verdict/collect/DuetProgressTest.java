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
  void itBeginsWithTheSeedAndSaysThatNothingIsShownBeforeALook() {
    progress(false).begins(Plans.everything(), new DuetFolder(Path.of("f")));
    assertThat(said())
        .isEqualTo(
            "verdict: 7, 10 or 14 rounds (it ends at the first look that decides, or after 4 rounds if"
                + " 14 cannot decide), order from seed 999999999, in f; no results are shown before a"
                + " look\n");
  }

  @Test
  void elsewhereThanOnATerminalEachStageOfARoundIsALineOnce() {
    DuetProgress progress = progress(false);
    progress.rounds(0, 2, 2, Optional.empty());
    progress.stage(1, 2, "warming up");
    progress.stage(1, 2, "measuring 1 of 4");
    progress.stage(1, 2, "measuring 2 of 4");
    progress.rounds(1, 2, 2, Optional.of(Duration.ofSeconds(120)));
    progress.stage(2, 2, "measuring 1 of 4");
    progress.rounds(2, 2, 2, Optional.of(Duration.ZERO));
    progress.endBar();
    assertThat(said())
        .isEqualTo(
            """
            verdict: 0 of 2 rounds done
            verdict: round 1 of 2: warming up
            verdict: round 1 of 2: measuring
            verdict: 1 of 2 rounds done, about 120 s left
            verdict: round 2 of 2: measuring
            verdict: 2 of 2 rounds done
            """);
  }

  @Test
  void noCaptionIsRepeated() {
    DuetProgress progress = progress(false);
    progress.begins(Plans.plan(10, 7), new DuetFolder(Path.of("f")));
    for (int done = 0; done <= 10; done++) {
      progress.rounds(done, 10, 10, Optional.of(Duration.ofSeconds(120)));
    }
    assertThat(said()).containsOnlyOnce("no results are shown").contains("about 18 min left");
  }

  @Test
  void theTimeIsToldToTheNextLookAndToTheLast() {
    DuetProgress progress = progress(false);
    progress.rounds(3, 8, 16, Optional.of(Duration.ofSeconds(150)));
    progress.rounds(8, 8, 16, Optional.of(Duration.ofSeconds(150)));
    progress.rounds(13, 16, 16, Optional.of(Duration.ofSeconds(150)));
    // 5 rounds of 2.5 min are 12.5 min, 13 are 32.5; 8 are 20.
    assertThat(said())
        .isEqualTo(
            """
            verdict: 3 of 8 rounds done, about 12 min left, max 32 min
            verdict: 8 of 8 rounds done, max 20 min
            verdict: 13 of 16 rounds done, about 7 min left
            """);
  }

  @Test
  void whatIsKnownAlreadyIsNotSaidAgain() {
    DuetProgress progress = progress(false);
    progress.rounds(4, 8, 16, Optional.of(Duration.ofSeconds(300))); // at the end of four rounds
    progress.rounds(4, 8, 16, Optional.of(Duration.ofSeconds(300))); // before the fifth
    assertThat(said()).isEqualTo("verdict: 4 of 8 rounds done, about 20 min left, max 60 min\n");
  }

  @Test
  void withTwoTimesALineStillFitsATerminal() {
    DuetProgress progress = progress(true);
    progress.rounds(7, 8, 16, Optional.of(Duration.ofSeconds(300)));
    progress.stage(8, 8, "measuring 3 of 4");
    progress.rounds(399, 400, 450, Optional.of(Duration.ofSeconds(7_320)));
    progress.stage(400, 400, "measuring 3 of 4");
    String[] drawn = said().split("[\r\n]+");
    assertThat(drawn[2])
        .isEqualTo(
            "verdict: 7 of 8 rounds, about 5 min left, max 45 min [###### ] measuring 3 of 4");
    assertThat(drawn).allMatch(line -> line.length() < 80);
  }

  @Test
  void onATerminalItIsABarThatFitsALine() {
    DuetProgress progress = progress(true);
    progress.rounds(499, 500, 500, Optional.of(Duration.ofSeconds(12_345)));
    progress.stage(500, 500, "measuring 3 of 4");
    progress.stage(500, 500, "a stage with a very long name that nobody needs");
    progress.say("done");
    String[] drawn = said().split("[\r\n]+");
    assertThat(drawn[1])
        .startsWith("verdict: 499 of 500 rounds, about 205 min left [########### ]");
    assertThat(drawn[2]).contains("] measuring 3 of 4");
    assertThat(drawn[3]).contains("] a stage with a v");
    assertThat(drawn).allMatch(line -> line.length() < 80);
    assertThat(drawn[4]).isEqualTo("verdict: done");
  }
}
