package verdict.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.testing.TestRun;

/** What exporters of others send has the figures that ours have, by their own names and labels. */
class StockMetricsTest {
  @TempDir Path folder;

  // Server-side: 7.9 + 0.1 + 10 s of 3,000 requests, the scrape left out.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spring-boot | requests-served | '' | 3000
          spring-boot | server-side-response-time-mean | '' | 6
          spring-boot | server-side-response-time-mean | GET /orders/{id} | 4
          spring-boot | server-side-response-time-mean | POST /orders | 10
          spring-boot | external-request-mean | stock.internal | 2
          spring-boot | external-requests-per-request | stock.internal | 0.5
          spring-boot | db-query-mean | '' | 1
          spring-boot | db-query-mean | OrderRepository.findById | 2
          spring-boot | db-queries-per-request | '' | 2
          spring-boot | db-pool-acquire-mean | '' | 0.1
          spring-boot | db-pool-acquires-per-request | '' | 2
          spring-boot | db-pool-max | '' | 10
          spring-boot | request-threads-max | '' | 200
          spring-boot | own-timer-mean | hikaricp_connections_usage_seconds{pool="HikariPool-1"} | 1.5
          spring-boot | gc-pause | '' | 50
          spring-boot | heap-used | '' | 3e7
          spring-boot | threads | '' | 31
          spring-boot | cpu | '' | 6
          spring-boot | cpu-seconds-per-request | '' | 0.002
          spring-boot | log-events | info | 100
          opentelemetry | server-side-response-time-mean | GET /orders/{id} | 4
          opentelemetry | external-request-mean | stock:8081 | 2
          opentelemetry | external-requests-per-request | stock:8081 | 0.75
          opentelemetry | db-query-mean | SELECT orders | 2
          opentelemetry | db-queries-per-request | SELECT orders | 1
          opentelemetry | db-pool-acquire-mean | '' | 0.1
          opentelemetry | db-pool-acquires-per-request | '' | 2
          opentelemetry | db-pool-max | '' | 10
          opentelemetry | gc-pause | '' | 50
          opentelemetry | heap-used | '' | 3e7
          opentelemetry | threads | '' | 15
          opentelemetry | cpu-seconds-per-request | '' | 0.002
          opentelemetry-node | server-side-response-time-mean | GET /orders/:id | 4
          opentelemetry-node | external-request-mean | stock:8081 | 2
          node | server-side-response-time-mean | GET /orders/:id | 4
          node | cpu-seconds-per-request | '' | 0.0015
          node | resident-memory | '' | 57671680
          node | heap-used | '' | 3e7
          node | gc-pause | '' | 50
          go | server-side-response-time-mean | get /orders | 4
          go | cpu | '' | 1.5
          go | heap-used | '' | 3e7
          go | allocated-per-request | '' | 40000
          go | gc-pause | '' | 50
          go | threads | '' | 9
          python | server-side-response-time-mean | GET /orders/{id} | 4
          python | cpu-seconds-per-request | '' | 0.0025
          python | resident-memory | '' | 4.8e7
          client-java | gc-pause | '' | 50
          client-java | heap-used | '' | 3e7
          client-java | threads | '' | 18
          client-java | cpu | '' | 2.5
          """)
  void aFigureIsTheOneOfOurOwnName(String exporter, String metric, String part, double value) {
    assertThat(service(text(exporter)).figures())
        .filteredOn(of -> of.metric().key().equals(metric) && of.part().equals(part))
        .singleElement()
        .satisfies(of -> assertThat(of.value()).isCloseTo(value, within(value * 1e-9)));
  }

  @Test
  void nothingIsCountedTwiceWhereAServiceHasOurNamesToo() {
    String ours =
        """
        # TYPE http_request_duration_seconds histogram
        http_request_duration_seconds_sum{method="GET",endpoint="/orders",status="200"} 5
        http_request_duration_seconds_count{method="GET",endpoint="/orders",status="200"} 1000
        # TYPE process_cpu_seconds_total counter
        process_cpu_seconds_total 600
        """;
    ServiceSample service = service(text("spring-boot") + ours);
    assertThat(service.figure(Metric.SERVED).orElseThrow().value()).isEqualTo(1_000);
    assertThat(service.figure(Metric.SERVER_SIDE_MEAN).orElseThrow().value()).isEqualTo(5);
    assertThat(service.figure(Metric.CPU).orElseThrow().value()).isEqualTo(6);
  }

  @Test
  void labelsThatAreRawPathsHaveNoFigureEach() {
    StringBuilder text = new StringBuilder("# TYPE http_request_duration_seconds histogram\n");
    for (int i = 0; i < 201; i++) {
      text.append("http_request_duration_seconds_sum{path=\"/orders/%1$d\"} 2\n".formatted(i))
          .append("http_request_duration_seconds_count{path=\"/orders/%1$d\"} 4\n".formatted(i));
    }
    assertThat(service(text.toString()).figures(Metric.SERVER_SIDE_MEAN))
        .singleElement()
        .satisfies(of -> assertThat(of.value()).isEqualTo(500));
  }

  @Test
  void aServiceThatSendsNothingOfAKnownNameIsNoted() {
    TestRun run = TestRun.fine(1).scraped("shop", "", "# TYPE up_since gauge\nup_since 7\n");
    assertThat(run.summarized(folder).caveats())
        .extracting(Caveat::sentence)
        .contains(
            "shop sent no metric of a name that Verdict knows, so nothing is known of it."
                + " docs/metrics.md has the names.");
  }

  private ServiceSample service(String after) {
    return TestRun.fine(1)
        .scraped("shop", atStart(after), after)
        .summarized(folder)
        .services()
        .get(0);
  }

  /** The same text when nothing was counted yet. */
  private static String atStart(String text) {
    StringBuilder start = new StringBuilder();
    boolean isGauge = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith("# TYPE ")) {
        isGauge = line.endsWith(" gauge");
      }
      boolean isCounted = !line.isBlank() && !line.startsWith("#") && !isGauge;
      start.append(isCounted ? series(line) + " 0" : line).append('\n');
    }
    return start.toString();
  }

  /** The name and the labels of a line: labels can have braces, and an exemplar has labels too. */
  private static String series(String line) {
    String sample = line.split(" # ", 2)[0];
    return sample.contains("}")
        ? sample.substring(0, sample.lastIndexOf('}') + 1)
        : sample.split(" ", 2)[0];
  }

  private static String text(String exporter) {
    try (var stream =
        StockMetricsTest.class.getResourceAsStream("/metrics/" + exporter + ".prom")) {
      if (stream == null) {
        throw new IllegalArgumentException("no resource metrics/" + exporter + ".prom");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
