package verdict.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.file.UnreadableInput;
import verdict.testing.Program;
import verdict.testing.TestRun;

/** Objectives of a user's own; the run has a p95 of 13.5 ms. */
class ObjectivesTest {
  private static final String FILE = "{\"schemaVersion\": 1, \"objectives\": [%s]}";

  @TempDir Path folder;

  private Path file(String objectives) throws IOException {
    return Files.writeString(folder.resolve("own.json"), FILE.formatted(objectives));
  }

  private Program report(Path objectives) {
    Path run = TestRun.fine(1).in(folder.resolve("run"));
    return Program.run("report", run, "--objectives", objectives);
  }

  @Test
  void aBoundThatIsKeptIsMet() throws IOException {
    Program met = report(file("{\"metric\": \"response-time-p95\", \"below\": 14}"));
    assertThat(met.code()).as(met.err()).isZero();
    assertThat(met.out()).contains("OBJECTIVES MET", "p95 below 14.0 ms: met with 13.5 ms");
  }

  @Test
  void aBoundOfOneRequestThatIsMissedEndsWith1() throws IOException {
    Program missed =
        report(
            file(
                "{\"metric\": \"response-time-p95\", \"below\": 10,"
                    + " \"request\": \"fights: random fighters\"}"));
    assertThat(missed.code()).isEqualTo(1);
    assertThat(missed.out())
        .contains("OBJECTIVES MISSED")
        .contains("p95 of fights: random fighters below 10.0 ms: MISSED with 13.5 ms");
  }

  @Test
  void theObjectiveOfARequestThatWasNotSentIsNotKnown() throws IOException {
    Program open =
        report(
            file("{\"metric\": \"response-time-p95\", \"below\": 10, \"request\": \"another\"}"));
    assertThat(open.code()).isEqualTo(2);
    assertThat(open.out())
        .startsWith("OBJECTIVES NOT KNOWN")
        .contains("p95 of another below 10.0 ms: not known, there is no figure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"metric\": \"speed\", \"below\": 1} | has the metric \"speed\" in field objectives[0].metric, known: ",
        "{\"metric\": \"response-time-p95\", \"below\": -1} | must be above 0 ms, was -1.0",
        "{\"metric\": \"response-time-p95\"} | has no field objectives[0].below",
        "{\"below\": 1} | has no field objectives[0].metric",
        "7 | has something else than an object in field objectives[0]",
      })
  void whatIsNoObjectiveIsUnreadableInput(String objective, String found) throws IOException {
    Program refused = report(file(objective));
    assertThat(refused.code()).isEqualTo(65);
    assertThat(refused.err()).contains("own.json").contains(found).hasLineCount(1);
  }

  @Test
  void aFileThatIsNotThereIsUnreadableInput() {
    Path none = folder.resolve("none.json");
    assertThatThrownBy(() -> Objectives.read(none))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("none.json");
    assertThat(report(none).code()).isEqualTo(65);
  }
}
