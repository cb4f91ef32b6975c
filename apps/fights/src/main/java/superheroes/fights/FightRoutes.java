package superheroes.fights;

import static org.springframework.web.reactive.function.server.ServerResponse.ok;

import jakarta.validation.Validator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;
import superheroes.catalogue.Paging;
import superheroes.catalogue.PathId;

/** The HTTP interface of fights. */
@Component
class FightRoutes {

  private final OtherServices services;
  private final FightStore store;
  private final Validator validator;

  FightRoutes(OtherServices services, FightStore store, Validator validator) {
    this.services = services;
    this.store = store;
    this.validator = validator;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/api/fights/randomfighters", request -> answer(services.randomFighters()))
        .GET("/api/fights/randomlocation", request -> answer(services.randomLocation()))
        .GET(
            "/api/fights/execute_fight",
            request -> answer(services.randomFight().map(this::decide)))
        .GET("/api/fights", request -> answer(store.newest(Paging.of(request)).collectList()))
        .GET("/api/fights/{id}", this::byId)
        .POST("/api/fights", this::fight)
        .build();
  }

  private static Mono<ServerResponse> answer(Mono<?> body) {
    return body.flatMap(ok()::bodyValue);
  }

  private Mono<ServerResponse> byId(ServerRequest request) {
    long id = PathId.of(request);
    return answer(
        store
            .byId(id)
            .switchIfEmpty(
                Mono.error(
                    () ->
                        new ResponseStatusException(
                            HttpStatus.NOT_FOUND, "There is no fight with id " + id + "."))));
  }

  private Mono<ServerResponse> fight(ServerRequest request) {
    return answer(
        request
            .bodyToMono(FightRequest.class)
            .onErrorMap(ServerWebInputException.class, FightRoutes::unreadable)
            .switchIfEmpty(
                Mono.error(() -> badRequest("a hero, a villain and a location are needed")))
            .doOnNext(this::validate)
            .map(this::decide)
            .flatMap(store::add));
  }

  private Fight decide(FightRequest request) {
    // Whole milliseconds, which the database keeps and JSON shows: what is stored is what was told.
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return Fight.decide(request, now, ThreadLocalRandom.current());
  }

  private void validate(FightRequest request) {
    var violations = validator.validate(request);
    if (!violations.isEmpty()) {
      throw badRequest(
          violations.stream()
              .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
              .sorted()
              .collect(Collectors.joining("; ")));
    }
  }

  private static ResponseStatusException unreadable(ServerWebInputException failure) {
    // The innermost cause is the JSON reader's, which says what it found and where.
    Throwable cause = failure.getMostSpecificCause();
    String found = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return badRequest("the body must be JSON with hero, villain and location: " + found);
  }

  private static ResponseStatusException badRequest(String reason) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
  }
}
