package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.GoldenRuns;
import verdict.testing.Program;
import verdict.testing.TestRun;

/** {@code compare} on files of every kind: what it ends with, and what it says. */
class CompareCommandTest {
  private static final Path EXAMPLE = Path.of("../reports/example");

  @TempDir Path folder;

  private Path run(String name, TestRun run) {
    return run.in(folder.resolve(name));
  }

  /** Runs of one build, as a user joins them. */
  private String joined(String name, double factor, int runs) {
    List<Path> folders = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      folders.add(run(name + i, TestRun.fine(factor * (1 + i / 100.0))));
    }
    return folders.stream().map(Path::toString).collect(Collectors.joining(","));
  }

  @Test
  void severalRunsASideAreJoinedByCommasAndASlowerOneEndsWith1() {
    Program compare = Program.run("compare", joined("a", 1, 6), joined("b", 1.5, 6));
    assertThat(compare.code()).as(compare.err()).isEqualTo(1);
    assertThat(compare.out())
        .startsWith(
            "REGRESSED at 50 rps (run after run: drift not excluded): mean +50.0 % [95 % CI ");
  }

  @Test
  void oneRunASideEndsWith2HoweverFarApart() {
    Program compare = Program.run("compare", joined("a", 1, 1), joined("b", 3, 1));
    assertThat(compare.code()).as(compare.err()).isEqualTo(2);
    assertThat(compare.out()).startsWith("INCONCLUSIVE at 50 rps");
  }

  @Test
  void sidesThatDifferEndWith3UnlessTheDifferenceIsAccepted() {
    Path here = run("here", TestRun.fine(1));
    Path there =
        run("there", TestRun.fine(1).json(j -> j.withObject("environment").put("logicalCpus", 8)));
    Program refused = Program.run("compare", here, there);
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.out())
        .startsWith("INVALID at 50 rps")
        .contains("--accept-differences machine");
    Program accepted = Program.run("compare", here, there, "--accept-differences", "machine");
    assertThat(accepted.code()).as(accepted.out()).isEqualTo(2);
  }

  @Test
  void theSidesOfADuetThatAreGivenTheWrongWayRoundEndWith3() {
    Program compare =
        Program.run("compare", EXAMPLE.resolve("candidate.json"), EXAMPLE.resolve("baseline.json"));
    assertThat(compare.code()).isEqualTo(3);
    assertThat(compare.out()).contains("Name the baseline's file first");
  }

  @Test
  void aMeasurementOfOneRunAndOneOfManyAreSides() {
    Path many = EXAMPLE.resolve("baseline.json");
    Path one = EXAMPLE.resolve("one-run/measurement.json");
    Program compare = Program.run("compare", many, one);
    assertThat(compare.code())
        .as(compare.err())
        .isEqualTo(3); // other blocks, another commit's setting
    assertThat(compare.out()).startsWith("INVALID");
  }

  @Test
  void aFileThatCannotBeReadIsNamedAndEndsWith65() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"schemaVersion\": 99}");
    Program compare = Program.run("compare", EXAMPLE.resolve("baseline.json"), broken);
    assertThat(compare.code()).isEqualTo(65);
    assertThat(compare.err()).contains("broken.json").hasLineCount(1).doesNotContain("\tat ");
    assertThat(compare.out()).isEmpty();
  }
}
