package superheroes.fights;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.CodecException;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import superheroes.telemetry.ServiceFailure;

/**
 * A service that fights depends on. Whatever goes wrong with it becomes an error that names it: 502
 * for a wrong answer, 503 when it cannot be reached, 504 when it is late.
 */
record OtherService<T>(
    String name, WebClient client, String path, Class<T> type, Duration timeout) {

  /** One random item of the service. */
  Mono<T> random() {
    return client
        .get()
        .uri(path)
        .retrieve()
        .bodyToMono(type)
        .timeout(timeout)
        .switchIfEmpty(Mono.error(() -> badGateway("answered without a body", null)))
        .onErrorMap(this::explain);
  }

  private Throwable explain(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return new ServiceFailure(
          HttpStatus.GATEWAY_TIMEOUT,
          "The %s service did not answer within %d ms.".formatted(name, timeout.toMillis()),
          failure);
    }
    if (failure instanceof WebClientRequestException) {
      return new ServiceFailure(
          HttpStatus.SERVICE_UNAVAILABLE,
          "The %s service cannot be reached.".formatted(name),
          failure);
    }
    if (failure instanceof WebClientResponseException response) {
      return badGateway("answered " + response.getStatusCode().value(), failure);
    }
    if (failure instanceof CodecException || failure instanceof WebClientException) {
      return badGateway("answered something else than " + type.getSimpleName(), failure);
    }
    return failure;
  }

  private ServiceFailure badGateway(String what, @Nullable Throwable cause) {
    return new ServiceFailure(
        HttpStatus.BAD_GATEWAY, "The %s service %s.".formatted(name, what), cause);
  }
}
