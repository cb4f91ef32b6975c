package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reviewer sees before anything is opened, in every golden case that has a verdict. */
class FirstScreenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final int MOST_LINES = 24;
  private static final int MOST_CHARACTERS = 1_500;

  static List<Path> reports() throws IOException {
    try (Stream<Path> cases = Files.list(GOLDEN)) {
      return cases
          .filter(folder -> !folder.getFileName().toString().startsWith("inspect-"))
          .map(folder -> folder.resolve("report.md"))
          .filter(Files::exists)
          .sorted()
          .toList();
    }
  }

  static String of(String report) {
    return report.split("(?m)^(<details>|## )", 2)[0].strip();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void itIsShort(Path report) throws IOException {
    String screen = of(Files.readString(report));
    assertThat(screen.lines().count()).isLessThanOrEqualTo(MOST_LINES);
    assertThat(screen.length()).isLessThanOrEqualTo(MOST_CHARACTERS);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void ofWhatIsInvalidItShowsNoTable(Path report) throws IOException {
    String screen = of(Files.readString(report));
    if (screen.contains("**INVALID")) {
      assertThat(screen).doesNotContain("| --- |");
    }
  }
}
