package superheroes.telemetry;

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

  private static final int SERVER_ERROR = 500;

  private final FailureLog log = new FailureLog();
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
    if (problem.getStatus() >= SERVER_ERROR) {
      log.failed(exchange.getRequest(), problem, failure);
    }
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
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR, "Unexpected failure; the service's log has the cause.");
  }
}
