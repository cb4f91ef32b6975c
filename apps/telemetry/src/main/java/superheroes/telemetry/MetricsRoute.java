package superheroes.telemetry;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * {@code GET /metrics}: what {@code /actuator/prometheus} answers, at the path that scrapers
 * expect.
 */
record MetricsRoute(PrometheusMeterRegistry registry) {

  static final String PATH = "/metrics";

  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final String OPEN_METRICS =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";

  RouterFunction<ServerResponse> route() {
    return RouterFunctions.route().GET(PATH, this::scrape).build();
  }

  private Mono<ServerResponse> scrape(ServerRequest request) {
    // OpenMetrics only when it is asked for by name: its counters are called differently.
    boolean openMetrics =
        request.headers().header(HttpHeaders.ACCEPT).stream()
            .anyMatch(accept -> accept.contains("application/openmetrics-text"));
    String type = openMetrics ? OPEN_METRICS : TEXT;
    // Away from the network thread, which the scrape would hold for milliseconds.
    return Mono.fromCallable(() -> registry.scrape(type))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(
            text -> ServerResponse.ok().header(HttpHeaders.CONTENT_TYPE, type).bodyValue(text));
  }
}
