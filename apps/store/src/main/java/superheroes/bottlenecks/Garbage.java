package superheroes.bottlenecks;

import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The planted fault {@code garbage}: memory is allocated for every request and forgotten at once,
 * in pieces that are small enough for the young generation.
 */
public final class Garbage implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final int PIECES = 16 * 1024;
  private static final int PIECE_BYTES = 1024;

  @SuppressWarnings("UnusedVariable") // what is stored where others may look is really allocated
  private volatile byte[] last = {};

  @Override
  public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
    for (int piece = 0; piece < PIECES; piece++) {
      last = new byte[PIECE_BYTES];
    }
    return next.handle(request);
  }
}
