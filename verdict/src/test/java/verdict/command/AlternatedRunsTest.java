package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.Program;
import verdict.testing.RecordedRun;
import verdict.testing.TestRun;

/** {@code compare} of runs that a user measured in an order of his own, two minutes apart. */
class AlternatedRunsTest {
  private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");

  @TempDir Path folder;

  /**
   * Runs of both sides in an order such as ABBA, on a machine that is 40 % slower in every second
   * pair, and a candidate that is 10 % slower.
   *
   * @return BASELINE and CANDIDATE as compare takes them
   */
  private List<String> measured(String order) {
    List<Path> baseline = new ArrayList<>();
    List<Path> candidate = new ArrayList<>();
    for (int i = 0; i < order.length(); i++) {
      boolean isBaseline = order.charAt(i) == 'A';
      double machine = i / 2 % 2 == 0 ? 1 : 1.4;
      TestRun run =
          TestRun.fine(machine * (isBaseline ? 1 : 1.1)).startedAt(START.plusSeconds(120L * i));
      (isBaseline ? baseline : candidate)
          .add((isBaseline ? run : run.ofNextCommit()).in(folder.resolve(order + i)));
    }
    return List.of(joined(baseline), joined(candidate));
  }

  private static String joined(List<Path> files) {
    return files.stream().map(Path::toString).collect(Collectors.joining(","));
  }

  private Program compare(String order) {
    List<String> sides = measured(order);
    return Program.run(
        "compare", sides.get(0), sides.get(1), "--report", folder.resolve("report.md"));
  }

  private String report() throws IOException {
    return Files.readString(folder.resolve("report.md"));
  }

  @Test
  void runsThatAlternateAreComparedPairByPair() throws IOException {
    Program compare = compare("ABBA".repeat(4));
    assertThat(compare.code()).as(compare.out() + compare.err()).isEqualTo(1);
    assertThat(compare.out())
        .startsWith("REGRESSED at 50 rps: mean +10.0 % [95 % CI ")
        .contains("\n  8 pairs of runs that alternated, 16 blocks of 60 s in total\n");
    assertThat(report())
        .contains(
            "The runs of both sides alternated: by their start times they make 8 pairs",
            "Columns show the median pair; the change is estimated pair by pair.",
            "8 of 8 slower",
            "Every pair at 50 rps")
        .doesNotContain("one after the other", "ran first", "restarted");
  }

  @Test
  void anOrderThatIsAlwaysTheSameIsACaveat() throws IOException {
    assertThat(compare("AB".repeat(8)).code()).isEqualTo(1);
    assertThat(report())
        .contains("In every pair the baseline ran first: a machine that gets slower");
    assertThat(compare("BA".repeat(8)).code()).isEqualTo(1);
    assertThat(report()).contains("In every pair the candidate ran first");
  }

  @Test
  void theLastRunWithoutAPartnerIsLeftOut() throws IOException {
    assertThat(compare("ABBA".repeat(4) + "A").out()).contains("8 pairs of runs that alternated");
    assertThat(report()).contains("1 blocks were left out because the other side has no block");
  }

  @Test
  void runsOneAfterTheOtherStayRuns() throws IOException {
    Program compare = compare("A".repeat(8) + "B".repeat(8));
    assertThat(compare.code()).as(compare.out()).isEqualTo(2); // the machine differs by 40 %
    assertThat(compare.out())
        .startsWith("INCONCLUSIVE at 50 rps (measured one after the other: the machine itself")
        .contains("8 runs of the baseline, then 8 of the candidate");
    assertThat(compare("AABBAABBAABBAABB").out()).contains("(measured one after the other: ");
  }

  @Test
  void tooFewPairsAreComparedAsRunsAndSaySo() throws IOException {
    Program compare = compare("ABBAABBAABBAAB"); // 7 pairs; 8 are needed with five gates
    assertThat(compare.out())
        .startsWith("INCONCLUSIVE at 50 rps: ")
        .contains("7 runs of the baseline and 7 of the candidate, which alternated, 14 blocks");
    assertThat(report())
        .contains(
            "The runs of both sides alternated, but 7 pairs are fewer than the 8 that a decision takes")
        .doesNotContain("one after the other");
  }

  @Test
  void logsOfGatlingAlternateByTheirOwnTimes() throws IOException {
    List<Path> baseline = new ArrayList<>();
    List<Path> candidate = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      int place = i;
      List<RecordedRun.Event> events = new ArrayList<>();
      for (int request = 0; request < 500; request++) {
        int at = 10 * request;
        int took = (place % 4 < 2 ? 200 : 300) + place % 2;
        events.add(new RecordedRun.Request(List.of(), "list", at, at + took, ""));
      }
      Path log =
          Files.write(
              folder.resolve(place + ".log"),
              new RecordedRun(1_780_000_000_000L + 60_000L * place, events).binaryLog());
      (place % 2 == 0 ? baseline : candidate).add(log);
    }
    Program compare = Program.run("compare", joined(baseline), joined(candidate));
    assertThat(compare.out())
        .startsWith("NO CHANGE at ")
        .contains("8 pairs of runs that alternated, 16 blocks");
  }

  @Test
  void sidesHaveTheNamesThatTheyAreGiven() throws IOException {
    List<String> sides = measured("ABBA");
    Program compare =
        Program.run(
            "compare",
            sides.get(0),
            sides.get(1),
            "--baseline-label",
            "before",
            "--candidate-label",
            "with a cache",
            "--report",
            folder.resolve("report.md"));
    assertThat(compare.code()).as(compare.err()).isEqualTo(2);
    assertThat(report())
        .startsWith("# Performance: with a cache against before\n")
        .contains("--baseline-label before --candidate-label 'with a cache'\n");
  }
}
