package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.Program;
import verdict.testing.RecordedRun;
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
      TestRun of = TestRun.fine(factor * (1 + i / 100.0));
      folders.add(run(name + i, factor == 1 ? of : of.ofNextCommit()));
    }
    return folders.stream().map(Path::toString).collect(Collectors.joining(","));
  }

  @Test
  void severalRunsASideAreJoinedByCommasAndASlowerOneEndsWith1() {
    Program compare = Program.run("compare", joined("a", 1, 6), joined("b", 1.5, 6));
    assertThat(compare.code()).as(compare.err()).isEqualTo(1);
    assertThat(compare.out())
        .startsWith(
            "REGRESSED at 50 rps (measured one after the other: the machine itself may have changed):"
                + " mean +50.0 % [95 % CI ");
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
        .contains("environment.logicalCpus (baseline 2, candidate 8)")
        .doesNotContain("--accept-differences");
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

  /** A log of others, of a hundred requests to each of the names. */
  private Path log(String file, long startMillis, String... names) throws IOException {
    List<RecordedRun.Event> events = new ArrayList<>();
    for (int i = 0; i < 100 * names.length; i++) {
      String name = names[i % names.length];
      events.add(new RecordedRun.Request(List.of(), name, 10 * i, 10 * i + 20, ""));
    }
    return Files.write(folder.resolve(file), new RecordedRun(startMillis, events).binaryLog());
  }

  @Test
  void otherRequestsAreAnotherScenario() throws IOException {
    Path before = log("before.log", 1_780_000_000_000L, "list", "details");
    Path after = log("after.log", 1_780_000_100_000L, "list", "ping");
    Program refused = Program.run("compare", before, after);
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.out())
        .contains("requests (baseline also \"details\" (100), candidate also \"ping\" (100))");
    Program accepted = Program.run("compare", before, after, "--accept-differences", "scenario");
    assertThat(accepted.code()).as(accepted.out()).isEqualTo(2);
  }

  @Test
  void aRequestThatIsRareMayBeMissingByChance() throws IOException {
    String[] names = new String[101];
    Arrays.fill(names, "list");
    Path before = log("before.log", 1_780_000_000_000L, names);
    names[50] = "rare";
    Path after = log("after.log", 1_780_000_100_000L, names);
    assertThat(Program.run("compare", before, after).code()).isEqualTo(2);
  }

  @Test
  void copiesOfOneLogAreNotSeveralRuns() throws IOException {
    Path one = log("1.log", 1_780_000_000_000L, "list");
    Path copy = Files.copy(one, folder.resolve("2.log"));
    Path other = log("3.log", 1_780_000_100_000L, "list");
    Program compare = Program.run("compare", one + "," + copy, other);
    assertThat(compare.code()).isEqualTo(3);
    assertThat(compare.out())
        .contains(
            one + " and " + copy + " of the baseline have the same requests at the same times",
            "Name each run once.");
    assertThat(Program.run("compare", one, one).code()).isEqualTo(2); // each side once
  }

  @Test
  void aFileThatCannotBeReadIsNamedAndEndsWith65() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"schemaVersion\": 99}");
    Program compare = Program.run("compare", EXAMPLE.resolve("baseline.json"), broken);
    assertThat(compare.code()).isEqualTo(65);
    assertThat(compare.err()).contains("broken.json").hasLineCount(1).doesNotContain("\tat ");
    assertThat(compare.out()).isEmpty();
  }

  @Test
  void aNameWithACommaIsGivenAsItIsOrByAnOption() throws IOException {
    Path before = run("before,1", TestRun.fine(1));
    Path after = run("after,1", TestRun.fine(1.01));
    Path more = run("after,2", TestRun.fine(1.02));
    Program asItIs = Program.run("compare", before, after);
    assertThat(asItIs.code()).as(asItIs.err()).isEqualTo(2);
    Program options =
        Program.run(
            "compare", "--baseline", before, "--candidate", after, "--candidate", more, "--json");
    assertThat(options.code()).as(options.err()).isEqualTo(2);
    assertThat(options.out()).contains("\"after,1\",\"after,2\"");
    Program mixed = Program.run("compare", before, "--candidate", after);
    assertThat(mixed).isEqualTo(asItIs);
  }

  @Test
  void argumentsMayStandInAFileOneALine() throws IOException {
    Path before = run("be fore", TestRun.fine(1));
    Path after = run("af,ter", TestRun.fine(1.01));
    Path arguments =
        Files.writeString(
            folder.resolve("arguments"),
            "# sides\n--baseline\n%s\n--candidate\n%s\n".formatted(before, after));
    Program compare = Program.run("compare", "@" + arguments);
    assertThat(compare).isEqualTo(Program.run("compare", before, after));
    assertThat(compare.code()).isEqualTo(2);
  }

  @Test
  void aSideThatIsMissingOrGivenInTwoWaysOrTwiceIsWrongUsage() {
    Path one = run("one", TestRun.fine(1));
    wrongUsage("BASELINE is missing; name a file, or give --baseline FILE", "compare");
    wrongUsage("CANDIDATE is missing; name a file, or give --candidate FILE", "compare", one);
    wrongUsage("BASELINE is missing", "compare", "--candidate", one);
    wrongUsage("give both sides in the same way", "compare", one, "--baseline", one);
    wrongUsage("names a file twice", "compare", one, "--candidate", one, "--candidate", one);
    wrongUsage("names a file twice", "compare", one, one + "," + one);
    wrongUsage("CANDIDATE must name a file, was empty", "compare", one, ",");
  }

  private static void wrongUsage(String message, Object... arguments) {
    Program compare = Program.run(arguments);
    assertThat(compare.err()).contains(message).endsWith("; see: scripts/verdict compare --help\n");
    assertThat(compare.err()).hasLineCount(1);
    assertThat(compare.code()).isEqualTo(64);
  }
}
