package loadtest.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    String shown = readme.split("<!-- from reports/example/report.md -->")[1];
    assertThat(shown.strip().lines().map(line -> line.replaceFirst("^> ?", "")))
        .hasSizeGreaterThan(5)
        .allMatch(example::contains);
  }
}
