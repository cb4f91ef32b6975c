package verdict.gatling.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say of properties is so. */
class DocumentedPropertiesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static String read(String document) throws IOException {
    return Files.readString(ROOT.resolve(document));
  }

  private static MeasuredProject measured() throws WrongParameter {
    return MeasuredProject.of(GivenProperties.of(Map.of("verdict.root", ROOT.toString())));
  }

  static Stream<String> properties() throws WrongParameter {
    return measured().properties().stream().filter(name -> !Parameter.isInternal(name));
  }

  @ParameterizedTest
  @MethodSource("properties")
  void everyPropertyIsExplained(String property) throws IOException {
    assertThat(read("docs/options.md")).contains("`-D" + property);
  }

  static Stream<String> given() throws IOException {
    String documents =
        read("README.md")
            + read("PERFORMANCE.md")
            + read("docs/options.md")
            + read("docs/own-services.md");
    return Pattern.compile("-D\\S+=[^`\\s]*[^`\\s.,:;)]( -D[^`\\s]+)*")
        .matcher(documents)
        .results()
        .map(MatchResult::group)
        .filter(text -> !text.matches(".*=(FILE|URL)"))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("given")
  void whatIsShownIsAllowed(String text) {
    TreeMap<String, String> given = new TreeMap<>(Map.of("verdict.root", ROOT.toString()));
    for (String property : text.split(" ")) {
      String[] parts = property.substring("-D".length()).split("=", 2);
      given.put(parts[0], parts[1]);
    }
    assertThatCode(
            () ->
                Parameters.of(
                    GivenProperties.of(given),
                    new Parameters.Defaults("steady", 50, Duration.ofSeconds(60)),
                    measured(),
                    List.of("fight", "reading")))
        .doesNotThrowAnyException();
  }
}
