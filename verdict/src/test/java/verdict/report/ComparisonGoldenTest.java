package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.analysis.ComparisonAnalysis;
import verdict.testing.Locales;

/** These tests seal what a comparison says: in Markdown, in HTML, on the console, for machines. */
@ExtendWith(Locales.class)
class ComparisonGoldenTest {
  private static final List<Path> FILES = List.of(Path.of("report.md"));

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("verdict.report.ComparisonCase#all")
  void rendersTheGoldenFiles(ComparisonCase golden) throws IOException {
    check(golden);
  }

  @ParameterizedTest
  @MethodSource("verdict.testing.Locales#all")
  void rendersThemInEveryLocale(Locale locale) throws IOException {
    Locales.goTo(locale);
    check(ComparisonCase.named("slower-database"));
  }

  /** Its answer is a book; what it must not do is leave one out. */
  @Test
  void anAnswerHasEachOfTwoHundredEndpoints() throws IOException {
    ComparisonAnalysis report = ComparisonCase.named("two-hundred-endpoints").report(folder);
    JsonNode endpoints =
        new ObjectMapper().readTree(AnswerJson.render(report, FILES)).at("/loads/0/endpoints");
    assertThat(endpoints.findValuesAsText("request"))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 200).mapToObj(i -> "endpoint " + i).toList());
    for (JsonNode each : List.of(endpoints.get(0), endpoints.get(199))) {
      JsonNode baseline = each.path("baseline");
      JsonNode candidate = each.path("candidate");
      assertThat(baseline.path("n").asInt()).isEqualTo(20);
      assertThat(candidate.path("n").asInt()).isEqualTo(20);
      assertThat(mean(candidate) / mean(baseline)).isCloseTo(1.1, within(0.001));
    }
  }

  private static double mean(JsonNode side) {
    JsonNode mean = side.path("figures").get(0);
    assertThat(mean.path("metric").asText()).isEqualTo("response-time-mean");
    return mean.path("value").asDouble();
  }

  private void check(ComparisonCase golden) throws IOException {
    ComparisonAnalysis report = golden.report(folder);
    SealedOutputs.of(
            "compare-" + golden.name(),
            ComparisonMarkdown.render(report),
            AnswerJson.render(report, FILES),
            HtmlRenderer.render(report, List.of()))
        .with("console.txt", ComparisonSummary.render(report))
        .withJUnit(JUnitXml.render(report))
        .check();
  }
}
