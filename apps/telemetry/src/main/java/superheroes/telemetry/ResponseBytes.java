package superheroes.telemetry;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Measures response bodies as {@code http_response_bytes{endpoint}}, from the length that the
 * server is about to send. A streamed body has none and is not measured.
 */
final class ResponseBytes implements WebFilter {

  private final MeterRegistry registry;
  private final Map<String, DistributionSummary> byEndpoint = new ConcurrentHashMap<>();

  ResponseBytes(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!ServerRequests.isOfUser(exchange.getRequest().getPath().value())) {
      return chain.filter(exchange);
    }
    exchange
        .getResponse()
        .beforeCommit(
            () -> {
              record(exchange);
              return Mono.empty();
            });
    return chain.filter(exchange);
  }

  private void record(ServerWebExchange exchange) {
    long bytes = exchange.getResponse().getHeaders().getContentLength();
    if (bytes < 0) {
      return;
    }
    Object template = exchange.getAttribute(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE);
    if (template == null) {
      template = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }
    byEndpoint.computeIfAbsent(ServerRequests.endpoint(template), this::summary).record(bytes);
  }

  private DistributionSummary summary(String endpoint) {
    return DistributionSummary.builder("http.response")
        .baseUnit("bytes")
        .tag("endpoint", endpoint)
        .register(registry);
  }
}
