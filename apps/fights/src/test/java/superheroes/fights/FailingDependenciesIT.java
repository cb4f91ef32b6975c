package superheroes.fights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import superheroes.postgres.EmbeddedDatabases;

/** What fights answers when another service does what services do on bad days. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "services.timeout=500ms")
class FailingDependenciesIT {

  private static final EmbeddedDatabases SERVER = EmbeddedDatabases.temporary("fights");

  /** The misbehaviour of the villains service; the others always answer. */
  private static final AtomicReference<
          BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>>>
      VILLAINS = new AtomicReference<>();

  private static final DisposableServer OTHERS =
      HttpServer.create()
          .host("127.0.0.1")
          .port(0)
          .handle(
              (request, response) ->
                  request.uri().contains("villains")
                      ? VILLAINS.get().apply(request, response)
                      : json(response, "{\"id\":1,\"name\":\"A\",\"level\":5}"))
          .bindNow();

  @LocalServerPort private int port;
  private WebTestClient client;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry properties) {
    String others = "http://127.0.0.1:" + OTHERS.port();
    properties.add("database.port", SERVER::port);
    properties.add("database.password", SERVER::password);
    properties.add("services.heroes", () -> others);
    properties.add("services.villains", () -> others);
    properties.add("services.locations", () -> "http://127.0.0.1:1");
  }

  @BeforeEach
  void connect() {
    client = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  @AfterAll
  static void stop() {
    OTHERS.disposeNow();
  }

  private static Publisher<Void> json(HttpServerResponse response, String body) {
    return response.header("Content-Type", "application/json").sendString(Mono.just(body));
  }

  private void assertProblem(String path, int status, String detail) {
    client
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo(detail);
  }

  @Test
  void aServiceThatFailsIsABadGateway() {
    VILLAINS.set((request, response) -> response.status(500).send());
    assertProblem("/api/fights/randomfighters", 502, "The villains service answered 500.");
  }

  @Test
  void aServiceThatKnowsNothingIsABadGatewayToo() {
    VILLAINS.set((request, response) -> response.status(404).send());
    assertProblem("/api/fights/randomfighters", 502, "The villains service answered 404.");
  }

  @Test
  void nonsenseIsABadGateway() {
    VILLAINS.set((request, response) -> json(response, "<html>"));
    assertProblem(
        "/api/fights/randomfighters",
        502,
        "The villains service answered something else than Fighter.");
  }

  @Test
  void anEmptyAnswerIsABadGatewayAndNotAnEmptySuccess() {
    VILLAINS.set((request, response) -> response.status(200).send());
    assertProblem(
        "/api/fights/randomfighters", 502, "The villains service answered without a body.");
  }

  @Test
  void aLateServiceIsAGatewayTimeout() {
    VILLAINS.set(
        (request, response) -> Mono.delay(Duration.ofSeconds(3)).then(response.send().then()));
    assertProblem(
        "/api/fights/randomfighters", 504, "The villains service did not answer within 500 ms.");
  }

  @Test
  void aServiceThatIsNotThereMakesThisOneUnavailable() {
    assertProblem("/api/fights/randomlocation", 503, "The locations service cannot be reached.");
  }

  @Test
  void theCallsAreCountedByServiceAndOutcome() {
    VILLAINS.set((request, response) -> response.status(500).send());
    client.get().uri("/api/fights/randomfighters").exchange().expectStatus().isEqualTo(502);
    String metrics =
        client
            .get()
            .uri("/metrics")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(metrics)
        .contains(
            "external_request_duration_seconds_count{outcome=\"SERVER_ERROR\",service=\"villains\"}",
            "http_request_duration_seconds_count{endpoint=\"/api/fights/randomfighters\",method=\"GET\",status=\"502\"}");
  }
}
