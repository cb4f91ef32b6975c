package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import verdict.testing.Program;
import verdict.testing.TestRun;

/** Every command that a document shows is one that the program takes. */
class DocumentedCommandsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path EXAMPLE = ROOT.resolve("reports/example");
  private static final Pattern COMMAND = Pattern.compile("scripts/verdict +([a-z][^`\n',]*)");

  @TempDir Path folder;

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      Stream<Path> above =
          Stream.of("README.md", "PERFORMANCE.md", "reports/example/README.md").map(ROOT::resolve);
      return Stream.concat(
          above, docs.filter(file -> file.toString().endsWith(".md")).toList().stream());
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyCommandIsTaken(Path document) throws IOException {
    for (String command : commands(document)) {
      assertThatCode(() -> parse(command.split("\\s+"))).as(command).doesNotThrowAnyException();
    }
  }

  /** Those that read what is there already; {@code MeasuringCommandsIT} runs the others. */
  static Stream<String> readingCommands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (String document :
        List.of("README.md", "PERFORMANCE.md", "docs/comparing.md", "docs/inspect.md")) {
      commands.addAll(commands(ROOT.resolve(document)));
    }
    return commands.stream()
        .filter(command -> command.matches("(compare|history|inspect|merge|report) .*"))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("readingCommands")
  void whatOnlyReadsIsRunAndAnswers(String command) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String word : command.split("\\s+")) {
      arguments.add(real(word));
    }
    if (command.startsWith("history")) {
      Path history = folder.resolve("history.jsonl");
      Path example = EXAMPLE.resolve("baseline.json");
      assertThat(Program.run("history", "add", example, "--file", history).code()).isZero();
      arguments.addAll(List.of("--file", history.toString()));
    }
    Program program = Program.run(arguments.toArray());
    assertThat(program.code()).as(program.err()).isLessThanOrEqualTo(ExitCode.INVALID);
    assertThat(program.out()).isNotBlank();
  }

  /** What stands for a name that a document gives. */
  private String real(String word) throws IOException {
    LoadGenerators generators = new LoadGenerators(folder);
    return switch (word) {
      case "A.json", "before.json", "FILE", "baseline.json", "reports/runs/baseline.json" ->
          EXAMPLE.resolve("baseline.json").toString();
      case "B.json", "after.json" -> EXAMPLE.resolve("candidate.json").toString();
      case "reports/runs/<run-id>" -> TestRun.fine(1).in(folder.resolve("run")).toString();
      case "A", "RUN_1" -> generators.usual("one", LoadGenerators.START).toString();
      case "B", "RUN_2" -> generators.usual("two", LoadGenerators.START + 700).toString();
      case "30s" -> "1s"; // a log of ten seconds
      case "docs/patterns/none.json.gz" ->
          Files.copy(ROOT.resolve(word), folder.resolve("none.json.gz")).toString();
      default ->
          word.startsWith("target/gatling/")
              ? generators.usual("gatling", LoadGenerators.START).toString()
              : word.matches("DIR|reports/runs/.*") ? folder.resolve("new").toString() : word;
    };
  }

  @Test
  void thereAreSuchCommands() throws IOException {
    assertThat(commands(ROOT.resolve("PERFORMANCE.md"))).hasSizeGreaterThan(10);
  }

  /** All that a document shows, the name of the program left out. */
  static List<String> commands(Path document) throws IOException {
    String joined = Files.readString(document).replaceAll("\\\\\n\\s*", " ");
    return COMMAND
        .matcher(joined)
        .results()
        .map(MatchResult::group)
        .map(command -> command.replaceFirst("^scripts/verdict +", "").strip())
        .map(DocumentedCommandsTest::unquoted)
        .map(command -> command.replaceFirst(" (>|\\|\\|) .*", "")) // what the shell does
        .filter(command -> !command.contains("|")) // names several
        .toList();
  }

  /** So that a blank parts words and nothing else. */
  private static String unquoted(String command) {
    return Pattern.compile("\"([^\"]*)\"")
        .matcher(command)
        .replaceAll(quoted -> Matcher.quoteReplacement(quoted.group(1).replace(' ', '_')))
        .replace("\"", "");
  }

  /** Refuses what the program would refuse. */
  static void parse(String... command) {
    try {
      new CommandLine(new VerdictCommand())
          .setCaseInsensitiveEnumValuesAllowed(true)
          .parseArgs(command);
    } catch (CommandLine.MissingParameterException e) {
      // A text may name a command without saying of what.
    }
  }
}
