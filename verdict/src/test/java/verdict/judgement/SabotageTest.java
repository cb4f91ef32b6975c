package verdict.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.run.Side;
import verdict.statistics.LoadLevels;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;

/**
 * A candidate that looks 20 % slower in every round, which alone is a confident verdict, and one
 * thing that makes it invalid.
 */
class SabotageTest {
  private static final int ROUNDS = 8;

  @TempDir Path folder;

  private List<String> invalidities(UnaryOperator<TestRun> sabotage) {
    TestDuet duet = TestDuet.of(ROUNDS, 1.2, 0.01).with(sabotage);
    Side baseline = duet.baseline(folder);
    Side candidate = duet.candidate(folder);
    ComparisonJudgement judgement =
        new ComparisonJudge(Policy.STRICT)
            .judge(baseline, candidate, LoadLevels.of(baseline, candidate));
    return judgement.verdict() == Verdict.INVALID
        ? judgement.invalidities().stream().map(Invalidity::key).distinct().toList()
        : List.of(judgement.verdict().words());
  }

  @Test
  void withoutSabotageItIsAConfidentVerdict() {
    assertThat(invalidities(run -> run)).containsExactly("REGRESSED");
  }

  @Test
  void aLoadGeneratorThatIsStarvedInOneBlockOfSixteen() {
    assertThat(
            invalidities(
                run ->
                    inOneBlock(
                        run,
                        r -> {
                          for (int i = 0; i < 100; i++) { // of 16 x 334 journeys: 1.8 %
                            r.lag(i * 100_000L, 400_000);
                          }
                        })))
        .containsExactly("load-generator-late");
  }

  @Test
  void aLoadGeneratorThatNeedsTheWholeMachine() {
    assertThat(
            invalidities(run -> run.json(j -> j.withObject("loadGenerator").put("cpuSeconds", 30))))
        .contains("load-generator-busy");
  }

  @Test
  void aNeighbourDuringOneSidesBlocks() {
    // The baseline's blocks do not tell of neighbours, so that both sides are given what they had.
    TestDuet duet = TestDuet.of(ROUNDS, 1.2, 0.01);
    Side baseline = duet.withBoth(run -> machine(run, 0.5)).baseline(folder);
    Side candidate = duet.withBoth(run -> machine(run, 15)).candidate(folder);
    assertThat(
            new ComparisonJudge(Policy.STRICT)
                .judge(baseline, candidate, LoadLevels.of(baseline, candidate))
                .invalidities())
        .extracting(Invalidity::key)
        .containsExactly("neighbour-on-one-side");
  }

  private static TestRun machine(TestRun run, double neighbourSeconds) {
    return run.json(
        j ->
            j.putObject("machine")
                .put("monotonicSeconds", 20.5)
                .put("busyCpuSeconds", 20)
                .put("neighbourCpuSeconds", neighbourSeconds));
  }

  @Test
  void aServiceThatWasRestartedInTheMiddleOfABlock() {
    String after = TestRun.resource("fights-after.prom");
    assertThat(
            invalidities(
                run ->
                    inOneBlock(
                        run,
                        r ->
                            r.scraped(
                                "fights",
                                TestRun.resource("fights-before.prom"),
                                after.replaceAll(
                                    "(process_start_time_seconds\\S*) \\S+", "$1 1.9E9")))))
        .contains("unsound-counters");
  }

  @Test
  void aWallClockThatWasSet() {
    assertThat(
            invalidities(
                run ->
                    inOneBlock(
                        run, r -> r.json(j -> j.putObject("machine").put("monotonicSeconds", 12)))))
        .containsExactly("clock-stepped");
  }

  @Test
  void blocksOfTheOtherSide() {
    assertThat(
            invalidities(
                run ->
                    inOneBlock(
                        run, r -> r.json(j -> j.withObject("block").put("side", "baseline")))))
        .contains("sides-mixed-up");
  }

  @Test
  void anotherBuildInOneBlock() {
    assertThat(
            invalidities(
                run ->
                    inOneBlock(
                        run, r -> r.json(j -> j.withObject("git").put("commit", "f".repeat(40))))))
        .containsExactly("builds-mixed");
  }

  @Test
  void aDataSetOfOneSideThatIsSmaller() {
    assertThat(invalidities(run -> run.json(j -> j.withObject("dataSet").put("heroes", 100))))
        .containsExactly("sides-differ");
  }

  @Test
  void aRateThatWasNotDelivered() {
    // The last response of each block comes 3 s late.
    assertThat(invalidities(run -> run.succeeded(23_000_000, "fights: random fighters", 3_000_000)))
        .contains("arrival-rate-missed");
  }

  private static TestRun inOneBlock(TestRun run, Consumer<TestRun> sabotage) {
    boolean[] isIt = new boolean[1];
    run.json(j -> isIt[0] = j.at("/block/round").asInt() == 3 && j.at("/block/pair").asInt() == 2);
    if (isIt[0]) {
      sabotage.accept(run);
    }
    return run;
  }
}
