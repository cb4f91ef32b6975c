package loadtest.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README says of properties and shows as output is so. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  static Stream<Parameter> parameters() {
    return Stream.of(Parameter.values()).filter(parameter -> !parameter.isInternal());
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void everyPropertyIsExplained(Parameter parameter) throws IOException {
    assertThat(readme()).contains("`-D" + parameter.property());
  }

  @Test
  void theSamplesAreRealOutput() throws IOException {
    String example = Files.readString(ROOT.resolve("reports/example/report.md"));
    String summary = Files.readString(ROOT.resolve("reports/example/summary.txt"));
    String readme = readme();
    assertThat(readme).contains(summary);
    assertThat(shown(readme, "reports/example/report.md"))
        .hasSizeGreaterThan(5)
        .allMatch(example::contains);
    String golden = "verdict/src/test/resources/golden/inspect-gatling-3.15.1/expected.md";
    assertThat(shown(readme, golden))
        .hasSizeGreaterThan(5)
        .allMatch(Files.readString(ROOT.resolve(golden))::contains);
  }

  private static List<String> shown(String readme, String file) {
    return readme
        .split("<!-- from " + file + " -->")[1]
        .strip()
        .lines()
        .map(line -> line.replaceFirst("^> ?", ""))
        .toList();
  }
}
