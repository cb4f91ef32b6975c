package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.run.results.RunReaders;
import verdict.testing.RecordedRun;
import verdict.testing.RecordedRun.Event;
import verdict.testing.RecordedRun.Request;

/** Edges of {@code stats.json}; what Gatling wrote is in StatsJsonIsGatlingsTest. */
class ClassicStatsTreeTest {
  @TempDir Path folder;

  private ClassicStats of(List<Event> events) throws IOException {
    Path log =
        Files.write(folder.resolve("simulation.log"), new RecordedRun(1_000, events).binaryLog());
    return ClassicStatsTree.of(RunReaders.read(log), ClassicStats.Bounds.USUAL);
  }

  @Test
  void aRangeBeginsWithItsLowerBound() throws IOException {
    List<Event> events = new ArrayList<>();
    for (int millis : new int[] {0, 799, 800, 1_199, 1_200, 90_000}) {
      events.add(new Request(List.of(), "list", 0, millis, ""));
    }
    events.add(new Request(List.of(), "list", 0, 1_000, "found 503"));
    events.add(new Request(List.of(), "list", 0, 5, "found 503"));
    ClassicStats root = of(events);
    // Of 8: 2 below 800 ms, 2 below 1,200 ms, 2 above, 2 failed whatever they took.
    assertThat(root.ranges())
        .extracting(ClassicStats.Range::count, ClassicStats.Range::percentage)
        .containsOnly(tuple(2L, 25.0))
        .hasSize(4);
  }

  @Test
  void aNameThatIsAGroupAndARequestIsBoth() throws IOException {
    ClassicStats root =
        of(
            List.of(
                new Request(List.of("shop"), "list", 0, 3, ""),
                new Request(List.of(), "shop", 5, 9, "")));
    assertThat(root.groups()).containsOnlyKeys("shop");
    assertThat(root.requests()).containsOnlyKeys("shop");
    assertThat(root.groups().get("shop").requests()).containsOnlyKeys("list");
    assertThat(root.columns().get(0).count()).isEqualTo(2);
  }

  @Test
  void aRunOfNothingIsOneSecondOfZeros() throws IOException {
    ClassicStats root = of(List.of());
    assertThat(root.columns())
        .containsOnly(new ClassicStats.Column(0, 0, 0, 0, 0, List.of(0L, 0L, 0L, 0L), 0));
    assertThat(root.ranges()).containsOnly(new ClassicStats.Range(0, 0));
  }
}
