package superheroes.telemetry;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;
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
    KeyValue endpoint = KeyValue.of("endpoint", endpoint(context.getPathPattern()));
    return KeyValues.of(method(context), endpoint, status(context));
  }

  /** The label of a request that was handled by {@code template}, if by any. */
  static String endpoint(@Nullable Object template) {
    // Spring's own handler of static files takes what no route wants.
    return template == null || template.toString().equals("/**")
        ? "unmatched"
        : template.toString();
  }
}
