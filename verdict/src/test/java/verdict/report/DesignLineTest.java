package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;

/** The line of the first screen that says how the sides were measured. */
class DesignLineTest {
  private static final UnaryOperator<TestRun> RAN_ALREADY =
      run -> run.json(j -> j.withObject("target").put("startedByVerdict", false));

  @TempDir Path folder;

  private String design(TestDuet duet) {
    return new ComparisonCase("design", duet::baseline, duet::candidate)
        .report(folder)
        .loads()
        .get(0)
        .design();
  }

  @Test
  void roundsOfSystemsThatVerdictStartedWereRestarted() {
    assertThat(design(TestDuet.of(8, 1, 0.01)))
        .isEqualTo("8 rounds (both sides restarted in each), 32 blocks of 20 s in total");
    assertThat(design(TestDuet.of(8, 1, 0.01).atOnce()))
        .isEqualTo("8 rounds, each with both sides restarted and loaded at the same time for 20 s");
  }

  @Test
  void roundsOfSystemsThatRanAlreadyWereNot() {
    assertThat(design(TestDuet.of(8, 1, 0.01).withBoth(RAN_ALREADY)))
        .isEqualTo("8 rounds, 32 blocks of 20 s in total");
    assertThat(design(TestDuet.of(8, 1, 0.01).looks(8, 12).withBoth(RAN_ALREADY)))
        .isEqualTo("8 rounds (look 1 of 2), 32 blocks of 20 s in total");
    assertThat(design(TestDuet.of(8, 1, 0.01).atOnce().withBoth(RAN_ALREADY)))
        .isEqualTo("8 rounds, each with both sides loaded at the same time for 20 s");
  }
}
