package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.run.Measurement;
import verdict.run.Side;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;

class UnitDurationTest {
  @TempDir Path folder;

  @Test
  void aRunTakesTheTimeToTheNextOnceASideAndAPauseDoesNotCount() {
    Side baseline = runs("baseline", "10:00", "10:02");
    Side candidate = runs("candidate", "10:10", "11:10"); // lunch
    assertThat(ofUnit(baseline, candidate)).hasValue(Duration.ofSeconds(2 * 120));
  }

  @Test
  void ofOneRunASideItIsWhatTheyTookThemselves() {
    // 50 s of load, 44.1 s of warm-up and 9.8 s to start, of either.
    assertThat(ofUnit(runs("baseline", "10:00"), runs("candidate", "11:00")))
        .hasValue(Duration.ofMillis(2 * 103_900));
  }

  @Test
  void aRoundTakesTheTimeToTheNext() {
    TestDuet duet = TestDuet.of(3, 1, 0.02);
    assertThat(ofUnit(duet.baseline(folder), duet.candidate(folder)))
        .hasValue(Duration.ofSeconds(160));
  }

  private static Optional<Duration> ofUnit(Side baseline, Side candidate) {
    return UnitDuration.ofUnit(LoadLevels.of(baseline, candidate).get(0));
  }

  private Side runs(String name, String... times) {
    List<Measurement> runs = new ArrayList<>();
    for (String time : times) {
      runs.add(
          TestRun.fine(1)
              .json(
                  j ->
                      j.put("runId", name + time)
                          .put("startedAt", "2026-11-24T" + time + ":00Z")
                          .put("endedAt", "2026-11-24T" + time + ":50Z"))
              .measured(folder.resolve(name + runs.size())));
    }
    return Side.of(List.of(Path.of(name)), runs);
  }
}
