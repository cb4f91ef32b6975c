package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.GoldenRuns;
import verdict.testing.Program;
import verdict.testing.TestRun;

/** What {@code verdict merge} does not take together. */
class MergeRefusalTest {
  private static final long START = LoadGenerators.START;
  @TempDir Path folder;
  private LoadGenerators generators;

  @BeforeEach
  void start() {
    generators = new LoadGenerators(folder);
  }

  @Test
  void resultsOfAnotherRunAreRefusedUnlessTheDifferenceIsAccepted() throws IOException {
    Path first = generators.usual("one", START);
    refusedUnlessAccepted(
        first,
        generators.generator("simulation", "shop.Other", "3.15.1", START, 100, 10),
        "simulation",
        "other ran shop.Other, but first ran shop.S");
    refusedUnlessAccepted(
        first,
        generators.generator("version", "shop.S", "3.13.4", START, 100, 10),
        "version",
        "other was written by Gatling 3.13.4, but first was written by Gatling 3.15.1");
    // 100 users in 9.91 s, and 50 in 9.81 s.
    refusedUnlessAccepted(
        first,
        generators.generator("load", "shop.S", "3.15.1", START, 200, 10),
        "load",
        "other started 5.1 users/s, but first started 10.1 users/s");
    refusedUnlessAccepted(
        first,
        generators.generator("duration", "shop.S", "3.15.1", START, 100, 12),
        "duration",
        "other ran for 11.9 s, but first ran for 9.9 s");
    refusedUnlessAccepted(
        first,
        generators.usual("time", START + 3_600_000),
        "time",
        "other began at 3,600.0 s, but first ended at 9.9 s");
  }

  private void refusedUnlessAccepted(Path first, Path other, String what, String sentence)
      throws IOException {
    Path output = folder.resolve("both-" + what);
    Program refused = Program.run("merge", first, other, "--output", output);
    Path log = other.resolve("simulation.log");
    Path firstLog = first.resolve("simulation.log");
    assertThat(refused.err())
        .startsWith("verdict: " + log + " is not of the same run as " + firstLog + ": ")
        .contains(sentence.replace("other", log.toString()).replace("first", firstLog.toString()))
        .endsWith("with --accept-differences " + what + "\n");
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.code()).isEqualTo(65);
    assertThat(output).doesNotExist();
    Program merge =
        Program.run("merge", first, other, "--output", output, "--accept-differences", what);
    assertThat(merge.err())
        .isEqualTo(
            "verdict: wrote %1$s/measurement.json\nverdict: wrote %1$s/report.md\n"
                .formatted(output));
    assertThat(merge.code()).isZero();
    assertThat(merge.out()).contains("Difference: " + log + " ");
    assertThat(output).isDirectoryContaining("glob:**/measurement.json");
  }

  @Test
  void theSameFileTwiceIsWrongUsageWhateverItIsCalled() throws IOException {
    Path generator = generators.usual("one", START);
    Path log = generator.resolve("simulation.log");
    Path link = Files.createSymbolicLink(folder.resolve("link"), log);
    for (Path again :
        new Path[] {log, generator, link, folder.resolve("two/../one/simulation.log")}) {
      Files.createDirectories(folder.resolve("two"));
      Program merge = Program.run("merge", log, again, "--output", folder.resolve("both"));
      assertThat(merge.err()).contains("is given twice; its requests would count twice; see: ");
      assertThat(merge.err().lines()).hasSize(1);
      assertThat(merge.code()).as("%s", again).isEqualTo(64);
    }
    Path run = TestRun.fine(1).in(folder.resolve("run"));
    Path recording = run.resolve("response-times.hlog");
    Program merge = Program.run("merge", run, recording, "--output", folder.resolve("both"));
    assertThat(merge.err()).contains("is given twice; its requests would count twice");
    assertThat(merge.code()).isEqualTo(64);
    assertThat(folder.resolve("both")).doesNotExist();
  }

  @Test
  void aLogOfAFolderThatIsNamedToo() throws IOException {
    Path first = generators.usual("first", START).resolve("simulation.log");
    Path second = generators.usual("second", START + 300).resolve("simulation.log");
    Path both = Files.createDirectory(folder.resolve("logs"));
    Files.copy(first, both.resolve("1.log"));
    Path two = Files.copy(second, both.resolve("2.log"));
    Program merge = Program.run("merge", both, two, "--output", folder.resolve("all"));
    assertThat(merge.err()).contains(two + " is given twice; its requests would count twice");
    assertThat(merge.code()).isEqualTo(64);
  }

  @Test
  void thatALogMayBeACopyOfAnotherIsACaveat() throws IOException {
    Path log = generators.usual("one", START).resolve("simulation.log");
    Path copy = Files.copy(log, folder.resolve("copy.log"));
    Program merge = Program.run("merge", log, copy, "--output", folder.resolve("both"));
    assertThat(merge.code()).as(merge.err()).isZero();
    assertThat(merge.out())
        .contains(
            copy.getFileName() + " has the same requests at the same moments as ",
            "if it is a copy, its requests count twice");
  }

  @Test
  void loadGeneratorsThatOverlapAreOfOneRunHoweverLateOneBegan() throws IOException {
    Path first = generators.usual("one", START);
    Path late = generators.usual("late", START + 9_000);
    Program merge = Program.run("merge", first, late, "--output", folder.resolve("both"));
    assertThat(merge.code()).as(merge.err()).isZero();
    assertThat(merge.out()).contains("its first request is 9,000 ms after the start");
  }

  @Test
  void wrongUsageIs64() throws IOException {
    Path log = generators.usual("one", START);
    Path other = generators.usual("two", START);
    for (Program merge :
        new Program[] {
          Program.run("merge", log, "--output", folder.resolve("both")),
          Program.run("merge", log, other),
          Program.run("merge", log, other, "--output", other.resolve("simulation.log")),
          Program.run("merge", log, other, "--output", folder, "--accept-differences", "colour")
        }) {
      assertThat(merge.err())
          .startsWith("verdict: ")
          .endsWith("; see: scripts/verdict merge --help\n");
      assertThat(merge.err().lines()).hasSize(1);
      assertThat(merge.code()).isEqualTo(64);
    }
  }

  @Test
  void whatIsCutOffOrHasNoRequestsIsNotMerged() throws IOException {
    Path first = generators.usual("one", START);
    Path cut = generators.usual("two", START).resolve("simulation.log");
    byte[] log = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(log, log.length - 2));
    Path stats = GoldenRuns.folder("3.13.4").resolve("js/stats.json");
    List<Program> refused = new ArrayList<>();
    for (Path other : new Path[] {cut, stats, folder.resolve("none")}) {
      refused.add(Program.run("merge", first, other, "--output", folder.resolve("both")));
      assertThat(refused.get(refused.size() - 1).err()).startsWith("verdict: " + other);
    }
    assertThat(refused)
        .allSatisfy(
            merge -> {
              assertThat(merge.err().lines()).hasSize(1);
              assertThat(merge.out()).isEmpty();
              assertThat(merge.code()).isEqualTo(65);
            });
    assertThat(refused.get(1).err()).contains("has no requests that could be merged");
    assertThat(folder.resolve("both")).doesNotExist();
  }
}
