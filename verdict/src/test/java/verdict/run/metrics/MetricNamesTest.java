package verdict.run.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.run.Series;
import verdict.run.ServiceWindow;
import verdict.run.ServiceWindow.Gauge;

/** Every name of the table is read as ours, in our unit, once. */
class MetricNamesTest {
  private record Name(Meaning meaning, Alias alias) {
    @Override
    public String toString() {
      return alias.name() + " is " + meaning.family();
    }
  }

  static Stream<Name> names() {
    return Stream.of(Meaning.values())
        .flatMap(meaning -> meaning.aliases().stream().map(alias -> new Name(meaning, alias)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameIsReadAsOursInOurUnit(Name of) {
    double theirs = 2 / of.alias.factor();
    switch (of.meaning.kind()) {
      case DISTRIBUTION ->
          assertThat(
                  read(
                          series(of.alias.name() + "_sum", theirs),
                          series(of.alias.name() + "_count", 7))
                      .changes())
              .extracting(Series::name, Series::value)
              .containsExactly(
                  tuple(of.meaning.family() + "_sum", 2.0),
                  tuple(of.meaning.family() + "_count", 7.0));
      case COUNTER ->
          assertThat(read(series(of.alias.name(), theirs)).changes())
              .extracting(Series::name, Series::value)
              .containsExactly(tuple(of.meaning.family(), 2.0));
      case GAUGE ->
          assertThat(
                  MetricNames.USUAL
                      .read(
                          window(
                              List.of(),
                              List.of(new Gauge(of.alias.name(), new TreeMap<>(), theirs, theirs))))
                      .gauges())
              .extracting(Gauge::name, Gauge::after)
              .containsExactly(tuple(of.meaning.family(), 2.0));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theDocumentHasEveryName(Name of) throws IOException {
    assertThat(Files.readString(Path.of("../docs/metrics.md")))
        .contains("`" + of.alias.name() + "`");
  }

  @Test
  void ofTwoNamesForOneThingOneCounts() {
    ServiceWindow window =
        read(
            series("http_server_requests_seconds_count", 5, "uri", "/a"),
            series("http_request_duration_seconds_count", 5, "endpoint", "/a"),
            series("http_server_request_duration_seconds_count", 5, "http_route", "/a"));
    assertThat(window.changes())
        .extracting(Series::name, Series::value)
        .containsExactly(
            tuple("http_server_requests_seconds_count", 5.0),
            tuple("http_request_duration_seconds_count", 5.0),
            tuple("http_server_request_duration_seconds_count", 5.0));
    assertThat(window.changes().get(1).label("endpoint")).isEqualTo("/a");
  }

  @Test
  void oursIsNotChosenWhereOnlyAnotherMoved() {
    assertThat(
            read(
                    series("http_request_duration_seconds_count", 0),
                    series("http_server_requests_seconds_count", 5, "uri", "/a"))
                .changes())
        .extracting(Series::name, Series::value)
        .containsExactly(tuple("http_request_duration_seconds_count", 5.0));
  }

  @Test
  void whatWasReadOnceStaysAsItIs() {
    ServiceWindow once =
        read(
            series("http_server_requests_seconds_count", 5, "uri", "/a", "error", "none"),
            series("http_server_requests_seconds_count", 1, "uri", "/a", "error", "IOException"),
            series("hikaricp_connections_acquire_seconds_count", 7, "pool", "main"),
            series("hikaricp_connections_acquire_seconds_count", 3, "pool", "other"));
    assertThat(once.changes()).extracting(Series::value).containsExactly(6.0, 10.0);
    assertThat(MetricNames.USUAL.read(once)).isEqualTo(once);
  }

  @Test
  void bucketsInAnotherUnitAreLeftOut() {
    assertThat(
            read(
                    series("http_server_duration_milliseconds_bucket", 5, "le", "5"),
                    series("http_server_duration_milliseconds_count", 5),
                    series("jvm_gc_duration_seconds_bucket", 5, "le", "5"),
                    series("jvm_gc_duration_seconds_count", 5))
                .changes())
        .extracting(Series::toString)
        .containsExactly(
            "http_request_duration_seconds_count",
            "jvm_gc_pause_seconds_bucket{le=5}",
            "jvm_gc_pause_seconds_count");
  }

  @ParameterizedTest
  @CsvSource({"/actuator/prometheus", "/actuator", "/metrics", "/q/health/ready", "/healthz"})
  void probesAreNoLoad(String probe) {
    Series asked = series("http_server_requests_seconds_count", 2, "uri", probe);
    Series load = series("http_server_requests_seconds_count", 5, "uri", "/metrics-of-sales");
    assertThat(read(asked, load).changes()).extracting(Series::value).containsExactly(5.0);
    assertThat(read(asked).changes()).as("alone").extracting(Series::value).containsExactly(2.0);
  }

  @Test
  void aMappingNamesWhatVerdictDoesNotKnow() {
    MetricNames names =
        MetricNames.with(
            List.of(
                mapping("shop_handle_ms", "http_request_duration_seconds", "endpoint", "action"),
                mapping("stock_calls_seconds", "external_request_duration_seconds"),
                mapping("pay_calls_seconds", "external_request_duration_seconds")));
    ServiceWindow window =
        names.read(
            window(
                List.of(
                    series("shop_handle_ms_sum", 4_000, "action", "buy", "user", "17"),
                    series("shop_handle_ms_count", 1_000, "action", "buy", "user", "17"),
                    series("stock_calls_seconds_count", 3),
                    series("pay_calls_seconds_count", 4),
                    series("http_client_requests_seconds_count", 7)),
                List.of()));
    assertThat(window.changes())
        .extracting(Series::toString, Series::value)
        .containsExactly(
            tuple("http_request_duration_seconds_sum{endpoint=buy}", 4.0),
            tuple("http_request_duration_seconds_count{endpoint=buy}", 1_000.0),
            tuple("external_request_duration_seconds_count", 7.0),
            tuple("http_client_requests_seconds_count", 7.0));
  }

  @Test
  void aMappingComesBeforeOurOwnName() {
    MetricNames names =
        MetricNames.with(List.of(mapping("shop_handle_seconds", "http_request_duration_seconds")));
    assertThat(
            names
                .read(
                    window(
                        List.of(
                            series("http_request_duration_seconds_count", 9),
                            series("shop_handle_seconds_count", 5)),
                        List.of()))
                .changes())
        .extracting(Series::value)
        .containsExactly(5.0);
  }

  @ParameterizedTest
  @CsvSource({
    "cpu_seconds_total, process_cpu_time_ns_total, 1e9",
    "cpu_ms_total, process_cpu_time_ns_total, 1e6",
    "cpu_total, process_cpu_time_ns_total, 1",
    "heap_bytes, jvm_memory_used_bytes, 1",
    "wait_microseconds, db_pool_acquire_duration_seconds, 1e-6"
  })
  void theUnitIsTheOneOfTheName(String name, String meaning, double factor) {
    assertThat(mapping(name, meaning).alias().factor()).isEqualTo(factor);
  }

  @Test
  void aMappingToNothingKnownSaysWhatIsKnown() {
    assertThatThrownBy(() -> mapping("my_seconds", "http_requests_seconds"))
        .hasMessageStartingWith(
            "the metric my_seconds is mapped to \"http_requests_seconds\"; expected one of"
                + " http_request_duration_seconds, external_request_duration_seconds,")
        .hasMessageEndingWith("see docs/metrics.md");
    assertThatThrownBy(() -> mapping("my_seconds_count", "http_request_duration_seconds"))
        .hasMessage(
            "the metric my_seconds_count is one series of a timer; expected the name of the timer;"
                + " map my_seconds");
    assertThatThrownBy(
            () -> mapping("my_seconds", "http_request_duration_seconds", "route", "action"))
        .hasMessage(
            "the metric my_seconds is mapped with the label \"route\"; expected method, endpoint,"
                + " status; remove it or rename it");
  }

  private static MetricMapping mapping(String name, String meaning, String... labels) {
    return new MetricMapping(name, meaning, new TreeMap<>(labels(labels)));
  }

  private static ServiceWindow read(Series... changes) {
    return MetricNames.USUAL.read(window(List.of(changes), List.of()));
  }

  private static ServiceWindow window(List<Series> changes, List<Gauge> gauges) {
    return new ServiceWindow("shop", false, List.of(), changes, gauges);
  }

  private static Series series(String name, double value, String... labels) {
    return new Series(name, new TreeMap<>(labels(labels)), value);
  }

  private static Map<String, String> labels(String... namesAndValues) {
    List<String> all = new ArrayList<>(List.of(namesAndValues));
    TreeMap<String, String> labels = new TreeMap<>();
    while (!all.isEmpty()) {
      labels.put(all.remove(0), all.remove(0));
    }
    return labels;
  }
}
