package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.TestDuet;

class GateNotesTest {
  private static final TestDuet TEN_ROUNDS = TestDuet.of(10, 1, 0.02);
  @TempDir Path folder;

  @Test
  void aDesignThatAllLoadsShareIsSaidOnce() {
    assertThat(notes(TEN_ROUNDS.at(10), TEN_ROUNDS))
        .startsWith("At each load: 10 rounds, each with both sides started afresh, 40 blocks")
        .containsOnlyOnce(" rounds, each ")
        .contains("\n\nAt 10 rps: objectives of", "\n\nAt 50 rps: objectives of");
  }

  @Test
  void anotherOneIsSaidOfEachLoad() {
    assertThat(notes(TestDuet.of(6, 1, 0.02).at(10), TEN_ROUNDS))
        .startsWith("Change is candidate over baseline")
        .contains(
            "\n\nAt 10 rps: 6 rounds, each with both sides started afresh, 24 blocks of 20 s;")
        .contains("\n\nAt 50 rps: 10 rounds, each ");
  }

  private String notes(TestDuet low, TestDuet high) {
    return GateNotes.markdown(ComparisonCase.loads("two", low, high).report(folder));
  }
}
