package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command that a document shows is one that the program takes. */
class DocumentedCommandsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern COMMAND = Pattern.compile("scripts/verdict +([a-z][^`\n',]*)");

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      Stream<Path> above = Stream.of("README.md", "PERFORMANCE.md").map(ROOT::resolve);
      return Stream.concat(
          above, docs.filter(file -> file.toString().endsWith(".md")).toList().stream());
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyCommandIsTaken(Path document) throws IOException {
    for (String command : commands(document)) {
      assertThatCode(() -> parse(command)).as(command).doesNotThrowAnyException();
    }
  }

  @Test
  void thereAreSuchCommands() throws IOException {
    assertThat(commands(ROOT.resolve("PERFORMANCE.md"))).hasSizeGreaterThan(10);
  }

  private static List<String> commands(Path document) throws IOException {
    String joined = Files.readString(document).replaceAll("\\\\\n\\s*", " ");
    return COMMAND
        .matcher(joined)
        .results()
        .map(MatchResult::group)
        .map(command -> command.replaceFirst("^scripts/verdict +", "").replace("\"", "").strip())
        .filter(command -> !command.contains("|")) // names several
        .toList();
  }

  private static void parse(String command) {
    try {
      new CommandLine(new VerdictCommand())
          .setCaseInsensitiveEnumValuesAllowed(true)
          .parseArgs(command.split("\\s+"));
    } catch (CommandLine.MissingParameterException e) {
      // A text may name a command without saying of what.
    }
  }
}
