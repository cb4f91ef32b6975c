package verdict.truth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.run.Results;
import verdict.run.Timeline;
import verdict.run.results.RunReaders;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.ResultsRow;
import verdict.sample.ResultsRow.Kind;
import verdict.sample.ResultsRow.Outcome;
import verdict.sample.ResultsSummary;
import verdict.testing.GoldenRuns;

/**
 * Of what real Gatlings logged, every figure is the one in {@code facts.json}, which a Python
 * program of its own computed from the same log.
 */
class GoldenRunsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<Metric, String> FACTS =
      Map.of(
          Metric.MIN, "minMs",
          Metric.MEAN, "meanMs",
          Metric.STANDARD_DEVIATION, "standardDeviationMs",
          Metric.P50, "p50Ms",
          Metric.P75, "p75Ms",
          Metric.P90, "p90Ms",
          Metric.P95, "p95Ms",
          Metric.P99, "p99Ms",
          Metric.P99_9, "p99.9Ms",
          Metric.MAX, "maxMs");

  static Stream<String> versions() {
    return GoldenRuns.versions();
  }

  @Test
  void everyAgeOfTheLogIsThere() {
    assertThat(GoldenRuns.versions())
        .contains("2.0.3", "2.3.1", "3.3.1", "3.12.0", "3.13.0", "3.13.5", "3.15.1");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void theRunIsTheOneInTheFacts(String version) throws IOException {
    JsonNode facts = facts(version);
    Results results = RunReaders.read(GoldenRuns.log(version));
    assertThat(results.loss()).isEmpty();
    boolean isText = facts.path("format").asText().equals("text");
    assertThat(results.origin().format().key())
        .isEqualTo(isText ? "gatling-text-log" : "gatling-binary-log");
    String inLog = facts.path("gatlingVersionInLog").asText();
    assertThat(results.origin().toolVersion())
        .contains("Gatling " + (version.startsWith("2.") ? "2" : inLog));
    assertThat(results.origin().simulation()).contains(facts.path("simulationClass").asText());
    assertThat(results.origin().description()).contains(facts.path("description").asText());
    long start = facts.path("startEpochMs").asLong();
    assertThat(results.origin().startEpochMillis()).isEqualTo(OptionalLong.of(start));
    assertThat(results.span())
        .contains(
            new Results.Span(
                facts.path("firstRequestStartEpochMs").asLong() - start,
                facts.path("lastRequestEndEpochMs").asLong() - start));
    Timeline timeline = results.timeline().orElseThrow();
    assertThat(Timeline.total(timeline.usersStarted()))
        .isEqualTo(facts.at("/users/started").asLong());
    assertThat(Timeline.total(timeline.usersEnded())).isEqualTo(facts.at("/users/ended").asLong());
    assertThat(Timeline.total(timeline.requestsEnded()))
        .isEqualTo(facts.at("/allRequests/total/count").asLong());
    assertThat(results.errors()).isEqualTo(counts(facts.path("errors")));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyFigureIsTheOneInTheFacts(String version) throws IOException {
    JsonNode facts = facts(version);
    Results results = RunReaders.read(GoldenRuns.log(version));
    ResultsSummary summary = ResultsSummary.of(results);
    OptionalDouble seconds = results.seconds();
    row(summary.all(), facts.path("allRequests"), "", seconds);
    List<ResultsRow> left = new ArrayList<>(summary.rows());
    for (JsonNode request : facts.path("requests")) {
      List<String> path = names(request.path("groups"));
      path.add(request.path("name").asText());
      row(taken(left, Kind.REQUEST, path), request, "", seconds);
    }
    for (JsonNode group : facts.path("groups")) {
      List<String> path = names(group.path("groups"));
      row(taken(left, Kind.GROUP, path), group, "cumulatedResponseTime", seconds);
      row(taken(left, Kind.GROUP_DURATION, path), group, "duration", seconds);
    }
    assertThat(left).as("rows that are not in the facts").isEmpty();
  }

  private static JsonNode facts(String version) throws IOException {
    return MAPPER.readTree(GoldenRuns.folder(version).resolve("facts.json").toFile());
  }

  private static ResultsRow taken(List<ResultsRow> from, Kind kind, List<String> path) {
    ResultsRow found =
        from.stream()
            .filter(row -> row.kind() == kind && row.path().equals(path))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + kind + " " + path));
    from.remove(found);
    return found;
  }

  private static List<String> names(JsonNode array) {
    List<String> names = new ArrayList<>();
    array.forEach(name -> names.add(name.asText()));
    return names;
  }

  private static Map<String, Long> counts(JsonNode messages) {
    Map<String, Long> counts = new TreeMap<>();
    messages.forEach(m -> counts.put(m.path("message").asText(), m.path("count").asLong()));
    return counts;
  }

  private static void row(ResultsRow row, JsonNode facts, String of, OptionalDouble seconds) {
    outcome(row.name() + ", all", row.total(), facts.path("total"), of, seconds);
    outcome(row.name() + ", ok", row.succeeded(), facts.path("ok"), of, seconds);
    outcome(row.name() + ", ko", row.failed(), facts.path("ko"), of, seconds);
    if (row.kind() == Kind.REQUEST) {
      assertThat(row.failures()).isEqualTo(counts(facts.path("failures")));
    }
  }

  private static void outcome(
      String what, Outcome outcome, JsonNode facts, String of, OptionalDouble seconds) {
    JsonNode right = of.isEmpty() ? facts : facts.path(of);
    long count = right.path("count").asLong(-1);
    assertThat(outcome.count()).as("count of %s", what).isEqualTo(count);
    // With the throughput, which the facts leave to divide.
    assertThat(outcome.figures()).as(what).hasSize(count == 0 ? 1 : 1 + FACTS.size());
    for (Figure figure : outcome.figures()) {
      double expected =
          figure.metric() == Metric.THROUGHPUT
              ? count / seconds.orElseThrow()
              : right.path(FACTS.get(figure.metric())).asDouble(-1);
      // Mean, standard deviation and rate are fractions; all other figures are whole.
      assertThat(figure.value())
          .as("%s of %s", figure.metric().key(), what)
          .isCloseTo(expected, Offset.offset(1e-9 * expected));
    }
  }
}
