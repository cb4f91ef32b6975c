package verdict.truth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.run.PrintedTimes;
import verdict.run.PrintedTimes.Column;
import verdict.run.PrintedTimes.Kind;
import verdict.run.results.RunReaders;
import verdict.testing.GoldenRuns;

/**
 * The table in the {@code index.html} of Gatling 3.14.0 and later, of which nothing is left out.
 */
class GatlingsPageTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private record Row(Kind kind, List<String> path) {}

  static Stream<String> versions() {
    return GoldenRuns.versions()
        .filter(version -> Files.exists(GoldenRuns.folder(version).resolve("index.html")));
  }

  @Test
  void bothFormsOfARowAreThere() throws IOException {
    assertThat(versions()).contains("3.14.0", "3.14.3", "3.14.5", "3.14.9", "3.15.1");
    assertThat(page("3.14.5")).contains("<tr data-parent=\"ROOT\">").doesNotContain("<tr id=");
    assertThat(page("3.14.9")).contains("<tr id=\"ROOT\"");
  }

  private static String page(String version) throws IOException {
    return Files.readString(GoldenRuns.folder(version).resolve("index.html"));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyRowIsTheOneInTheFactsRoundedByGatling(String version) throws IOException {
    Path folder = GoldenRuns.folder(version);
    JsonNode facts = MAPPER.readTree(folder.resolve("facts.json").toFile());
    Map<Row, Column> rows = new HashMap<>();
    for (PrintedTimes row : RunReaders.read(folder).printed()) {
      assertThat(rows.put(new Row(row.kind(), row.path()), row.total())).isNull();
    }
    check(rows.remove(new Row(Kind.ALL_REQUESTS, List.of())), facts.at("/allRequests/total"));
    for (JsonNode request : facts.path("requests")) {
      check(rows.remove(new Row(Kind.REQUEST, path(request))), request.path("total"));
    }
    for (JsonNode group : facts.path("groups")) {
      if (!path(group).equals(GatlingsStatsTest.NO_REQUEST_IN_IT)) {
        check(
            rows.remove(new Row(Kind.GROUP, path(group))),
            group.at("/total/cumulatedResponseTime"));
      }
    }
    assertThat(rows).isEmpty();
  }

  private static List<String> path(JsonNode of) {
    List<String> path = new ArrayList<>();
    of.path("groups").forEach(group -> path.add(group.asText()));
    if (of.has("name")) {
      path.add(of.path("name").asText());
    }
    return path;
  }

  private static void check(Column printed, JsonNode facts) {
    assertThat(printed.count()).isEqualTo(facts.path("count").asLong(-1));
    assertThat(printed.min()).hasValue(facts.path("minMs").asDouble());
    assertThat(printed.max()).hasValue(facts.path("maxMs").asDouble());
    rounded(printed.mean(), facts.path("meanMs").asDouble());
    rounded(printed.standardDeviation(), facts.path("standardDeviationMs").asDouble());
    assertThat(printed.requestsPerSecond().orElseThrow()).isPositive();
    assertThat(printed.percentiles())
        .extracting(PrintedTimes.PrintedPercentile::rank)
        .containsExactly(50.0, 75.0, 95.0, 99.0);
    assertThat(printed.percentiles())
        .extracting(PrintedTimes.PrintedPercentile::millis)
        .isSorted()
        .allMatch(millis -> millis >= facts.path("minMs").asDouble())
        .allMatch(millis -> millis <= facts.path("maxMs").asDouble());
  }

  private static void rounded(OptionalDouble printed, double exact) {
    assertThat(printed.orElseThrow()).isCloseTo(exact, Offset.offset(0.5));
  }
}
