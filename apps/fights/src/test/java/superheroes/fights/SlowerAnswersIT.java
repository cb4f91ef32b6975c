package superheroes.fights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;
import superheroes.postgres.EmbeddedDatabases;

/** How much slower the planted fault makes an answer, by the client's clock and by the server's. */
class SlowerAnswersIT {

  private static final int REQUESTS = 20;
  private static final EmbeddedDatabases SERVER = EmbeddedDatabases.temporary("fights");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** The other services take 20 ms, beside which everything else is little. */
  private static final DisposableServer OTHERS =
      HttpServer.create()
          .host("127.0.0.1")
          .port(0)
          // Not those of the service, which end with it, and are kept busy.
          .runOn(LoopResources.create("others"))
          .handle(
              (request, response) ->
                  response
                      .header("Content-Type", "application/json")
                      .sendString(
                          Mono.just("{\"id\":1,\"name\":\"A\",\"level\":5}")
                              .delayElement(Duration.ofMillis(20))))
          .bindNow();

  @AfterAll
  static void stop() {
    OTHERS.disposeNow();
  }

  @Test
  void anAnswerTakesTheGivenShareLongerForTheClientAndForTheServersTimer() throws Exception {
    try (var slower = start("--bottleneck=slower", "--bottleneck.slower.percent=100")) {
      Times times = times(slower);
      // An answer has taken at least as long as the call in it when that much is added.
      assertThat(times.server / times.call).isBetween(1.99, 3.0);
      assertThat(times.client / times.call).isBetween(1.99, 4.0);
    }
  }

  @Test
  void withoutItAnAnswerTakesLittleLongerThanTheCallInIt() throws Exception {
    try (var plain = start("--bottleneck.slower.percent=100")) {
      Times times = times(plain);
      assertThat(times.server / times.call).isBetween(1.0, 1.9);
    }
  }

  /** Sums in seconds over some answers: by the client, the server's timer, and the call in it. */
  private record Times(double client, double server, double call) {}

  private static Times times(ConfigurableApplicationContext service) throws Exception {
    String url = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    ask(url); // the first answer of a service takes long, and not by the same share
    double server = -seconds(url, "http_request_duration_seconds_sum");
    double call = -seconds(url, "external_request_duration_seconds_sum");
    long startNanos = System.nanoTime();
    for (int i = 0; i < REQUESTS; i++) {
      ask(url);
    }
    double client = (System.nanoTime() - startNanos) / 1e9;
    return new Times(
        client,
        server + seconds(url, "http_request_duration_seconds_sum"),
        call + seconds(url, "external_request_duration_seconds_sum"));
  }

  private static void ask(String url) throws Exception {
    assertThat(get(url + "/api/fights/randomlocation")).contains("\"name\":\"A\"");
  }

  private static double seconds(String url, String metric) throws Exception {
    return get(url + "/metrics")
        .lines()
        .filter(line -> line.startsWith(metric + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static String get(String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return CLIENT.send(request, BodyHandlers.ofString()).body();
  }

  private static ConfigurableApplicationContext start(String... settings) {
    String others = "http://127.0.0.1:" + OTHERS.port();
    List<String> all =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--database.port=" + SERVER.port(),
                "--database.password=" + SERVER.password(),
                "--services.heroes=" + others,
                "--services.villains=" + others,
                "--services.locations=" + others));
    all.addAll(List.of(settings));
    return new SpringApplicationBuilder(FightsApplication.class)
        .web(WebApplicationType.REACTIVE)
        .run(all.toArray(String[]::new));
  }
}
