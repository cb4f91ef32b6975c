package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.run.Block;
import verdict.run.Side;
import verdict.run.SideName;
import verdict.sample.Metric;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;

/** Two machines, of which the second is a fifth slower, and a candidate that is as fast. */
class SwappedTargetsTest {
  private static final String FAST = "http://fast:8004";
  private static final String SLOW = "http://slow:8004";

  @TempDir Path folder;

  @Test
  void whatTheMachinesDifferInCancels() {
    TestDuet one = duet("duet-1", 8, 1.2, FAST, SLOW);
    TestDuet swapped = duet("duet-2", 8, 1 / 1.2, SLOW, FAST);
    Comparison alone = compare(List.of(one));
    assertThat(mean(alone).estimate()).isCloseTo(Math.log(1.2), within(0.001));
    assertThat(alone.swappedDuets()).isZero();
    Comparison both = compare(List.of(one, swapped));
    assertThat(both.swappedDuets()).isEqualTo(1);
    assertThat(both.units()).isEqualTo(8);
    assertThat(both.unpaired()).isZero();
    assertThat(mean(both).estimate()).isCloseTo(0, within(0.001));
  }

  @Test
  void aRoundThatWasNotSwappedIsLeftOut() {
    Comparison both =
        compare(
            List.of(duet("duet-1", 8, 1.2, FAST, SLOW), duet("duet-2", 7, 1 / 1.2, SLOW, FAST)));
    assertThat(both.units()).isEqualTo(7);
    assertThat(both.unpaired()).isEqualTo(2);
    assertThat(mean(both).estimate()).isCloseTo(0, within(0.001));
  }

  @Test
  void sittingsOnTheSameMachinesStayUnitsOfTheirOwn() {
    Comparison both =
        compare(List.of(duet("duet-1", 8, 1.2, FAST, SLOW), duet("duet-2", 8, 1.2, FAST, SLOW)));
    assertThat(both.swappedDuets()).isZero();
    assertThat(both.units()).isEqualTo(16);
  }

  private static TestDuet duet(
      String id, int rounds, double factor, String baseline, String candidate) {
    return TestDuet.of(rounds, factor, 0)
        .atOnce()
        .withBoth(
            run ->
                on(run, run.isOf(SideName.BASELINE) ? baseline : candidate)
                    .json(j -> j.withObject("block").put("duet", id)));
  }

  private static TestRun on(TestRun run, String url) {
    return run.json(
        j ->
            j.putObject("target")
                .put("startedByVerdict", false)
                .putObject("services")
                .put("fights", url));
  }

  private Comparison compare(List<TestDuet> duets) {
    return LoadLevels.of(
            side(
                duets.stream()
                    .map(of -> of.baseline(folder.resolve("b" + of.hashCode())))
                    .toList()),
            side(
                duets.stream()
                    .map(of -> of.candidate(folder.resolve("c" + of.hashCode())))
                    .toList()))
        .get(0);
  }

  private static Side side(List<Side> sides) {
    List<Block> blocks = new ArrayList<>();
    sides.forEach(side -> blocks.addAll(side.blocks()));
    return new Side(sides.get(0).files(), Optional.empty(), blocks);
  }

  private static ShiftTest mean(Comparison of) {
    return of.change(Metric.MEAN).orElseThrow().test();
  }
}
