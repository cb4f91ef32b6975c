package superheroes.telemetry;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.http.server.reactive.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

/**
 * Names a served request {@code http_request_duration_seconds{method,endpoint,status}}, where the
 * endpoint is the route template: a raw path would make a new series for every id and every
 * scanner.
 */
final class ServerRequests extends DefaultServerRequestObservationConvention {

  static final String NAME = "http.request.duration";

  ServerRequests() {
    super(NAME);
  }

  /** Whether the path is one that a user asks for, not a probe or a scrape. */
  static boolean isOfUser(String path) {
    return !path.equals(MetricsRoute.PATH) && !path.startsWith("/actuator");
  }

  @Override
  public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
    String template = context.getPathPattern();
    KeyValue endpoint = KeyValue.of("endpoint", template == null ? "unmatched" : template);
    return KeyValues.of(method(context), endpoint, status(context));
  }
}
