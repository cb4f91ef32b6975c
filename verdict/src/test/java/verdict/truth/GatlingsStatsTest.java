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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.run.results.RunReaders;
import verdict.sample.Caveat;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.ResultsRow;
import verdict.sample.ResultsRow.Outcome;
import verdict.sample.ResultsSummary;
import verdict.testing.GoldenRuns;

/** The {@code stats.json} that Gatlings up to 3.13.4 left: rounded, and said to be. */
class GatlingsStatsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A group that no request was made in: Gatling leaves it out of stats.json. */
  static final List<String> NO_REQUEST_IN_IT = List.of("stock check");

  static Stream<Path> files() {
    return GoldenRuns.versions()
        .flatMap(version -> GoldenRuns.stats(version).stream())
        .filter(file -> !isBroken(file));
  }

  // A name with a quote in it, written as it is: what 2.3.1 did is no JSON, and cannot be mended.
  private static boolean isBroken(Path file) {
    return file.endsWith("2.3.1/js/stats.json");
  }

  @ParameterizedTest
  @MethodSource("files")
  void figuresAreThoseOfTheLogRoundedByGatling(Path file) throws IOException {
    JsonNode facts = MAPPER.readTree(file.resolve("../../facts.json").normalize().toFile());
    ResultsSummary summary = ResultsSummary.of(RunReaders.read(file));
    row(summary.all(), facts.path("allRequests"), "");
    if (file.endsWith("global_stats.json")) {
      assertThat(summary.rows()).isEmpty();
      return;
    }
    Map<List<String>, ResultsRow> rows = new HashMap<>();
    summary.rows().forEach(row -> assertThat(rows.put(row.path(), row)).isNull());
    for (JsonNode request : facts.path("requests")) {
      row(rows.remove(path(request)), request, "");
    }
    for (JsonNode group : facts.path("groups")) {
      if (!path(group).equals(NO_REQUEST_IN_IT)) {
        row(rows.remove(path(group)), group, "/cumulatedResponseTime");
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

  private static void row(ResultsRow row, JsonNode facts, String inside) {
    outcome(row.succeeded(), facts.at("/ok" + inside));
    outcome(row.failed(), facts.at("/ko" + inside));
    outcome(row.total(), facts.at("/total" + inside));
  }

  private static void outcome(Outcome printed, JsonNode facts) {
    assertThat(printed.count()).isEqualTo(facts.path("count").asLong(-1));
    Map<Metric, Double> figures =
        printed.figures().stream().collect(Collectors.toMap(Figure::metric, Figure::value));
    if (printed.count() == 0) {
      assertThat(figures.keySet()).isSubsetOf(Metric.THROUGHPUT); // and no 0 ms
      return;
    }
    assertThat(figures.get(Metric.MIN)).isEqualTo(facts.path("minMs").asDouble());
    assertThat(figures.get(Metric.MAX)).isEqualTo(facts.path("maxMs").asDouble());
    assertThat(figures.get(Metric.MEAN))
        .isCloseTo(facts.path("meanMs").asDouble(), Offset.offset(1.0)); // 2.0 cuts it off
    assertThat(figures.get(Metric.STANDARD_DEVIATION))
        .isCloseTo(facts.path("standardDeviationMs").asDouble(), Offset.offset(1.0));
    assertThat(figures.get(Metric.P95))
        .isBetween(facts.path("minMs").asDouble(), facts.path("maxMs").asDouble());
  }

  @ParameterizedTest
  @MethodSource("files")
  void aPercentileIsTheOneOfItsPlaceAndTheCaveatSaysThatTheRankIsNotKnown(Path file)
      throws IOException {
    String text = Files.readString(file);
    ResultsSummary summary = ResultsSummary.of(RunReaders.read(file));
    List<Metric> places =
        text.contains("percentiles3")
            ? List.of(Metric.P50, Metric.P75, Metric.P95, Metric.P99)
            : List.of(Metric.P95, Metric.P99); // 2.0
    for (int place = 0; place < places.size(); place++) {
      // The first of the file is that of all requests.
      Matcher printed =
          Pattern.compile(
                  "\"percentiles%d\": \\{\\s*\"total\": (\\d+),\\s*\"ok\": (\\d+),\\s*\"ko\": (\\d+)"
                      .formatted(place + 1))
              .matcher(text);
      assertThat(printed.find()).isTrue();
      Metric metric = places.get(place);
      assertThat(value(summary.all().total(), metric)).isEqualTo(number(printed, 1));
      assertThat(value(summary.all().succeeded(), metric)).isEqualTo(number(printed, 2));
      assertThat(value(summary.all().failed(), metric)).isEqualTo(number(printed, 3));
    }
    assertThat(summary.all().total().figure(Metric.P99_9)).isEmpty();
    assertThat(summary.caveats().stream().map(Caveat::kind))
        .contains(
            Caveat.Kind.NO_DISTRIBUTION,
            Caveat.Kind.PERCENTILES_BY_POSITION,
            Caveat.Kind.ZERO_MAY_BE_NONE,
            Caveat.Kind.RATE_OVER_WHOLE_SECONDS,
            Caveat.Kind.NO_START_TIME,
            Caveat.Kind.WARM_UP_UNKNOWN);
  }

  private static double number(Matcher of, int group) {
    return Double.parseDouble(of.group(group));
  }

  private static double value(Outcome outcome, Metric metric) {
    return outcome.figure(metric).orElseThrow().value();
  }

  @ParameterizedTest
  @MethodSource("files")
  void ratesAreOverWholeSecondsExceptOfTheOldestAsTheCaveatSays(Path file) {
    ResultsSummary summary = ResultsSummary.of(RunReaders.read(file));
    Outcome all = summary.all().total();
    double seconds = all.count() / value(all, Metric.THROUGHPUT); // 2.0.3: 312 / 62.69 = 4.977
    boolean isWhole = Math.abs(seconds - Math.rint(seconds)) < 1e-9;
    assertThat(isWhole).isEqualTo(!file.toString().matches(".*gatling/2\\.[01]\\..*"));
    assertThat(summary.caveats().stream().map(Caveat::sentence))
        .anyMatch(sentence -> sentence.endsWith("(except Gatling 2.0 and 2.1)."))
        .anyMatch(sentence -> sentence.contains("(Gatling 2.0: p95 and p99), unless"));
  }
}
