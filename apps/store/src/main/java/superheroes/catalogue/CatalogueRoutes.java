package superheroes.catalogue;

import static org.springframework.web.reactive.function.server.ServerResponse.ok;

import java.util.Map;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The HTTP interface of a catalogue. */
public record CatalogueRoutes<T>(Catalogue<T> catalogue) {

  /**
   * The routes {@code path}, {@code path/count}, {@code path/random} (also as {@code
   * path/randomName}, which is what the clients of the original call) and {@code path/{id}}.
   */
  public RouterFunction<ServerResponse> at(String path, String randomName) {
    return RouterFunctions.route()
        .GET(path, this::page)
        .GET(path + "/count", request -> ok().bodyValue(Map.of("count", catalogue.count())))
        .GET(path + "/random", this::random)
        .GET(path + "/" + randomName, this::random)
        .GET(path + "/{id}", this::byId)
        .build();
  }

  private Mono<ServerResponse> page(ServerRequest request) {
    Paging paging = Paging.of(request);
    return catalogue.page(paging.page(), paging.size()).collectList().flatMap(ok()::bodyValue);
  }

  private Mono<ServerResponse> random(ServerRequest request) {
    return catalogue.random().flatMap(ok()::bodyValue);
  }

  private Mono<ServerResponse> byId(ServerRequest request) {
    return catalogue.byId(PathId.of(request)).flatMap(ok()::bodyValue);
  }
}
