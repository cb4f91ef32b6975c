package superheroes.telemetry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every failed request with problem details (RFC 9457), and never with an empty success.
 */
@Order(-2) // before Boot's own handler, which is -1
final class ProblemDetails implements WebExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemDetails.class);

  private final JsonMapper json;

  ProblemDetails(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    var response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(failure);
    }
    ProblemDetail problem = describe(failure);
    response.setRawStatusCode(problem.getStatus());
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    byte[] body = json.writeValueAsBytes(problem);
    response.getHeaders().setContentLength(body.length);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private static ProblemDetail describe(Throwable failure) {
    if (failure instanceof ServiceFailure known) {
      return ProblemDetail.forStatusAndDetail(known.status(), String.valueOf(known.getMessage()));
    }
    if (failure instanceof ErrorResponse response) {
      return response.getBody();
    }
    LOG.error("Unexpected failure", failure);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR, "Unexpected failure; the service's log has the cause.");
  }
}
