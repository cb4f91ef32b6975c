package verdict.proof.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verdict.run.SideName;

/** Real rounds that are spoiled while they run: none may end in a verdict that sounds sure. */
@Tag("long")
class LiveSabotageIT {
  private static final int INVALID = 3;
  private static final int UNAVAILABLE = 69;

  @TempDir Path folder;

  @Test
  void aLoadGeneratorThatIsStarvedOfCpuIsFound() throws Exception {
    try (SpoiledRound round = SpoiledRound.start(folder)) {
      while (round.isRunning()) {
        Optional<ProcessHandle> loadGenerator = round.loadGenerator();
        if (round.side().isPresent() && loadGenerator.isPresent()) {
          long pid = loadGenerator.get().pid();
          signal("-STOP", pid);
          Thread.sleep(400);
          signal("-CONT", pid);
          Thread.sleep(1_600);
        }
        Thread.sleep(100);
      }
      assertThat(round.exitCode()).isEqualTo(INVALID);
      assertThat(round.out()).startsWith("INVALID").contains("started journeys late");
    }
  }

  @Test
  void aNeighbourInTheBlocksOfOneSideIsFound() throws Exception {
    List<Process> neighbours = new ArrayList<>();
    try (SpoiledRound round = SpoiledRound.start(folder, "--in-turn")) {
      while (round.isRunning()) {
        boolean isTheirTime = round.side().equals(Optional.of(SideName.CANDIDATE.key()));
        if (isTheirTime && neighbours.isEmpty()) {
          neighbours.add(busy());
          neighbours.add(busy());
        } else if (!isTheirTime) {
          end(neighbours);
        }
        Thread.sleep(100);
      }
      assertThat(round.exitCode()).isEqualTo(INVALID);
      assertThat(round.out()).startsWith("INVALID");
      assertThat(round.report()).contains("Other processes used ");
    } finally {
      end(neighbours);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--seed=1", "--in-turn"}) // the first is both sides at once
  void aServiceThatDiesInABlockLeavesNoResult(String design) throws Exception {
    try (SpoiledRound round = SpoiledRound.start(folder, design)) {
      awaitBlockOfCandidate(round);
      round.ofCandidate("HeroesApplication").destroyForcibly();
      assertThat(round.exitCode()).as(round.err()).isIn(INVALID, UNAVAILABLE);
      assertThat(round.out()).doesNotContain("REGRESSED", "IMPROVED", "NO CHANGE");
    }
  }

  @Test
  void aSideThatFreezesIsNotTheOthersSlowness() throws Exception {
    try (SpoiledRound round = SpoiledRound.start(folder)) {
      awaitBlockOfCandidate(round);
      signal("-STOP", round.ofCandidate("FightsApplication").pid());
      assertThat(round.exitCode()).as(round.err()).isEqualTo(INVALID);
      assertThat(round.out()).startsWith("INVALID").contains("Candidate: ");
      assertThat(round.baselineFailures()).isZero();
    }
  }

  private static void awaitBlockOfCandidate(SpoiledRound round) throws Exception {
    while (round.side().filter(SideName.CANDIDATE.key()::equals).isEmpty()) {
      assertThat(round.isRunning()).as(round.err()).isTrue();
      Thread.sleep(100);
    }
    Thread.sleep(5_000);
  }

  private static Process busy() throws IOException {
    return new ProcessBuilder("sh", "-c", "while :; do :; done").start();
  }

  private static void end(List<Process> processes) {
    processes.forEach(Process::destroy);
    processes.clear();
  }

  private static void signal(String signal, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, String.valueOf(pid)).start().waitFor();
  }
}
