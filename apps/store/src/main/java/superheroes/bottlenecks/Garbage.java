package superheroes.bottlenecks;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The injected fault {@code garbage}: memory is allocated for every request and forgotten three
 * requests later, so that a collection finds some of it alive and has to copy it.
 */
public final class Garbage implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final int PIECES = 16 * 1024;
  private static final int PIECE_BYTES = 1024;
  private static final int KEPT_REQUESTS = 3;

  private final AtomicReferenceArray<byte[]> kept =
      new AtomicReferenceArray<>(KEPT_REQUESTS * PIECES);

  private final AtomicInteger requests = new AtomicInteger();

  @Override
  public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
    int first = Math.floorMod(requests.getAndIncrement(), KEPT_REQUESTS) * PIECES;
    for (int piece = 0; piece < PIECES; piece++) {
      kept.set(first + piece, new byte[PIECE_BYTES]);
    }
    return next.handle(request);
  }
}
