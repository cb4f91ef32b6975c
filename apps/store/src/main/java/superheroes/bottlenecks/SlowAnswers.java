package superheroes.bottlenecks;

import java.time.Duration;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The injected fault {@code slow-dependency}: every answer is late, and no thread is busy. */
public final class SlowAnswers implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Duration LATE = Duration.ofMillis(150);

  @Override
  public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
    return Mono.delay(LATE).then(next.handle(request));
  }
}
