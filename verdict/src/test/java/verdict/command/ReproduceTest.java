package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.testing.Program;
import verdict.testing.TestRun;

/** What a report says under "How to reproduce" is a command that the program takes. */
class ReproduceTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path EXAMPLE = Path.of("../reports/example");
  private static final Pattern SECTION =
      Pattern.compile("(?s)<summary>How to reproduce</summary>(.*?)</details>");
  private static final Pattern COMMAND = Pattern.compile("(?m)^scripts/verdict (.+)$");

  /** Of a shell: quoted or not, and both after one another. */
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\\\\'|[^\\s'])+");

  @TempDir Path folder;

  static Stream<Path> comparisons() throws IOException {
    try (Stream<Path> cases = Files.list(GOLDEN)) {
      return Stream.concat(
          cases
              .filter(of -> of.getFileName().toString().startsWith("compare-"))
              .map(of -> of.resolve("report.md"))
              .toList()
              .stream(),
          Stream.of(EXAMPLE.resolve("report.md")));
    }
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void theProgramTakesEachCommandOfAReport(Path report) throws IOException {
    assertThat(Files.readString(report)).contains("<summary>How to reproduce</summary>");
    List<String> commands = commands(report);
    assertThat(commands).isNotEmpty();
    for (String command : commands) {
      assertThatCode(() -> DocumentedCommandsTest.parse(words(command)))
          .as(command)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aDuetIsRepeatedWithItsRefsLoadBlocksRoundsAndSeed() throws IOException {
    assertThat(commands(GOLDEN.resolve("compare-faster/report.md")))
        .singleElement()
        .asString()
        .startsWith("duet --baseline 0123456789abcdef0123456789abcdef01234567 ")
        .contains(" --candidate c4e1f09b7a2d8356e0b1f4a97d62c8530e9fb1a4 ")
        .endsWith(
            " --rps 50 --block-duration 20s --warm-up 180s --journey fight --rounds 10 --seed 1");
  }

  @Test
  void everyLoadHasItsCommand() throws IOException {
    List<String> commands = commands(GOLDEN.resolve("compare-two-loads/report.md"));
    assertThat(commands).hasSize(3);
    assertThat(commands.get(0)).startsWith("duet ").contains(" --rps 10 ");
    assertThat(commands.get(1)).startsWith("duet ").contains(" --rps 50 ");
    assertThat(commands.get(2))
        .isEqualTo(
            "compare low/baseline.json,high/baseline.json low/candidate.json,high/candidate.json");
  }

  @Test
  void resultsOfOtherToolsAreComparedAgainAsTheyWereNamedAndWithTheSameOptions()
      throws IOException {
    LoadGenerators generators = new LoadGenerators(folder);
    Path before = generators.usual("be fore", LoadGenerators.START);
    Path after = generators.usual("it's,after", LoadGenerators.START + 700);
    Path objectives =
        Files.writeString(folder.resolve("o.json"), "{\"schemaVersion\": 1, \"objectives\": []}");
    Path report = folder.resolve("report.md");
    Object[] compare = {
      "compare",
      "--baseline",
      before,
      "--candidate",
      after,
      "--from",
      "1s",
      "--objectives",
      objectives,
      "--accept-differences",
      "load,duration",
      "--report",
      report
    };
    assertThat(Program.run(compare).code()).isLessThanOrEqualTo(ExitCode.INVALID);
    String[] again = words(commands(report).get(0));
    assertThat(again)
        .startsWith("compare", "--baseline", before.toString(), "--candidate", after.toString())
        .containsSubsequence("--objectives", objectives.toString())
        .containsSubsequence("--accept-differences", "load,duration")
        .containsSubsequence("--from", "1s");
    String first = Files.readString(report);
    List<Object> repeated = new ArrayList<>(List.of(again));
    repeated.addAll(List.of("--report", report));
    assertThat(Program.run(repeated.toArray()).code()).isLessThanOrEqualTo(ExitCode.INVALID);
    assertThat(report).hasContent(first);
  }

  @Test
  void aSecretIsToBeFilledIn() throws IOException {
    Path run =
        TestRun.fine(1)
            .json(j -> j.put("command", "mvn gatling:test '-Dset.db.password=***'"))
            .in(folder.resolve("run"));
    Path other = TestRun.fine(1).in(folder.resolve("other"));
    Path report = folder.resolve("report.md");
    Program.run("compare", run, other, "--report", report);
    assertThat(Files.readString(report)).contains("by the secret, which is not recorded");
  }

  private static List<String> commands(Path report) throws IOException {
    Matcher section = SECTION.matcher(Files.readString(report));
    List<String> commands = new ArrayList<>();
    while (section.find()) {
      COMMAND.matcher(section.group(1)).results().forEach(of -> commands.add(of.group(1)));
    }
    return commands;
  }

  private static String[] words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group().replace("\\'", "\0").replace("'", "").replace("\0", "'"))
        .toArray(String[]::new);
  }
}
