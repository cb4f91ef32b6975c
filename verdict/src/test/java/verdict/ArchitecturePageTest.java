package verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journeys of docs/architecture.md go through classes that are there, and know each other. */
class ArchitecturePageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern NAME = Pattern.compile("`([\\w.-]+)`");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A recorded request, to the verdict line",
        "A line of verdict.yml, to a process",
        "A line of a log, to the table of `inspect`",
        "A counter, to a finding"
      })
  void eachClassOfAJourneyKnowsTheOneBeforeOrIsKnownByIt(String title) throws IOException {
    List<String> journey = journey(title);
    assertThat(journey).hasSizeGreaterThan(10);
    for (int i = 1; i < journey.size(); i++) {
      String before = journey.get(i - 1);
      String after = journey.get(i);
      if (!isFile(before) && !isFile(after)) { // a file comes between programs
        assertThat(names(before, after) || names(after, before))
            .as("%s names %s, or is named by it", before, after)
            .isTrue();
      }
    }
  }

  /** The names in the list below a heading, in their order. */
  private static List<String> journey(String title) throws IOException {
    String page = Files.readString(ROOT.resolve("docs/architecture.md"));
    String section = page.split("\n## " + Pattern.quote(title) + "\n", 2)[1].split("\n## ", 2)[0];
    return section
        .lines()
        .filter(line -> line.startsWith("- "))
        .map(line -> line.split(": ", 2)[0])
        .flatMap(line -> NAME.matcher(line).results().map(of -> of.group(1)))
        .toList();
  }

  private static boolean isFile(String name) {
    return name.contains(".");
  }

  private static boolean names(String one, String other) throws IOException {
    Pattern word = Pattern.compile("\\b" + other + "\\b");
    for (Path source : sources(one)) {
      if (word.matcher(Files.readString(source)).find()) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> sources(String name) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("verdict", "gatling")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        files.filter(file -> file.endsWith(name + ".java")).forEach(sources::add);
      }
    }
    assertThat(sources).as("the source of %s", name).isNotEmpty();
    return sources;
  }
}
