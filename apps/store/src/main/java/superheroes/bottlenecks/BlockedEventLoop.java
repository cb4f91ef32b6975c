package superheroes.bottlenecks;

import java.time.Duration;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The injected fault {@code blocked-event-loop}: the network thread that brought a request sleeps
 * before it is handled, as it would in a blocking call. All requests of its other connections wait.
 */
public final class BlockedEventLoop
    implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final long BLOCKED_MILLIS = Duration.ofMillis(50).toMillis();

  @Override
  public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
    try {
      Thread.sleep(BLOCKED_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return next.handle(request);
  }
}
