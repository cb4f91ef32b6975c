package superheroes.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.http.server.reactive.observation.ServerRequestObservationConvention;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Hooks;
import tools.jackson.databind.json.JsonMapper;

/** The instruments, ready to use; docs/metrics.md lists what they measure. */
// Before, so that Boot finds our convention for server requests and makes none of its own.
@AutoConfiguration(before = WebFluxObservationAutoConfiguration.class)
public class TelemetryAutoConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(TelemetryAutoConfiguration.class);

  /**
   * When one of several calls fails, the others are cancelled, and what they still report is
   * nobody's any more. By default Reactor logs each with its stack trace, in the middle of an
   * incident.
   */
  TelemetryAutoConfiguration() {
    Hooks.onErrorDropped(failure -> LOG.debug("A cancelled call failed", failure));
  }

  @Bean
  ServerRequestObservationConvention serverRequests() {
    return new ServerRequests();
  }

  /** Watching the service is not part of its load: probes and scrapes are not observed. */
  @Bean
  ObservationPredicate onlyRequestsOfUsers() {
    return (name, context) ->
        !(context instanceof ServerRequestObservationContext request)
            || request.getCarrier() == null
            || ServerRequests.isOfUser(request.getCarrier().getPath().value());
  }

  @Bean
  @Order(0)
  MeterFilter histograms() {
    return new Histograms();
  }

  @Bean
  @Order(1)
  MeterFilter labels() {
    return new Labels();
  }

  @Bean
  RouterFunction<ServerResponse> metricsRoute(PrometheusMeterRegistry registry) {
    return new MetricsRoute(registry).route();
  }

  @Bean
  WebFilter responseBytes(MeterRegistry registry) {
    return new ResponseBytes(registry);
  }

  @Bean
  EventLoopLag eventLoopLag(MeterRegistry registry) {
    return new EventLoopLag(registry);
  }

  @Bean
  ResidentMemory residentMemory() {
    return new ResidentMemory();
  }

  @Bean
  AllocatedBytes allocatedBytes() {
    return new AllocatedBytes();
  }

  @Bean
  CompilerCpu compilerCpu() {
    return new CompilerCpu();
  }

  @Bean
  ProblemDetails problemDetails(JsonMapper json) {
    return new ProblemDetails(json);
  }
}
