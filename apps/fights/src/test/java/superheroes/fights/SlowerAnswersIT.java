package superheroes.fights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/**
 * How much slower the injected fault makes an answer, by the client's clock and by the server's.
 */
class SlowerAnswersIT {

  private static final int REQUESTS = 20;

  /** How long the other services take; 20 ms, and everything else is little. */
  private static final AtomicReference<Duration> OTHERS_TAKE = new AtomicReference<>(Duration.ZERO);

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
                              .delayElement(OTHERS_TAKE.get())))
          .bindNow();

  @AfterAll
  static void stop() {
    OTHERS.disposeNow();
  }

  /** The longer ones are too long to keep a thread busy. */
  @ParameterizedTest
  @ValueSource(longs = {0, 20})
  void anAnswerTakesTheGivenShareLongerForTheClientAndForTheServersTimer(long callMillis)
      throws Exception {
    OTHERS_TAKE.set(Duration.ofMillis(callMillis));
    try (var slower = start("--bottleneck=slower", "--bottleneck.slower.percent=100")) {
      Times times = times(slower);
      // An answer has taken at least as long as the call in it when that much is added.
      assertThat(times.server / times.call).isGreaterThanOrEqualTo(1.99);
      assertThat(times.client / times.call).isGreaterThanOrEqualTo(1.99);
    }
  }

  @Test
  void withoutItAnAnswerTakesLittleLongerThanTheCallInIt() throws Exception {
    OTHERS_TAKE.set(Duration.ofMillis(20));
    try (var plain = start("--bottleneck.slower.percent=100")) {
      Times times = times(plain);
      assertThat(times.server / times.call).isBetween(1.0, 1.9);
    }
  }

  /** Sums in seconds over some answers: by the client, the server's timer, and the call in it. */
  private record Times(double client, double server, double call) {}

  private static Times times(RunningFights service) throws Exception {
    ask(service); // the first answer of a service takes long, and not by the same share
    double server = -seconds(service, "http_request_duration_seconds_sum");
    double call = -seconds(service, "external_request_duration_seconds_sum");
    long startNanos = System.nanoTime();
    for (int i = 0; i < REQUESTS; i++) {
      ask(service);
    }
    double client = (System.nanoTime() - startNanos) / 1e9;
    return new Times(
        client,
        server + seconds(service, "http_request_duration_seconds_sum"),
        call + seconds(service, "external_request_duration_seconds_sum"));
  }

  private static void ask(RunningFights service) throws Exception {
    assertThat(service.get("/api/fights/randomlocation")).contains("\"name\":\"A\"");
  }

  private static double seconds(RunningFights service, String metric) throws Exception {
    return RunningFights.sum(service.get("/metrics"), metric);
  }

  private static RunningFights start(String... settings) {
    String others = "http://127.0.0.1:" + OTHERS.port();
    List<String> all =
        new ArrayList<>(
            List.of(
                "--services.heroes=" + others,
                "--services.villains=" + others,
                "--services.locations=" + others));
    all.addAll(List.of(settings));
    return RunningFights.start(all.toArray(String[]::new));
  }
}
