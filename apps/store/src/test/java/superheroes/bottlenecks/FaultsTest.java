package superheroes.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.reactive.function.server.MockServerRequest;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

class FaultsTest {

  /** The answer is that of the service, whatever happened before. */
  private static Mono<ServerResponse> answer(
      HandlerFilterFunction<ServerResponse, ServerResponse> fault) throws Exception {
    return Mono.from(
            fault.filter(MockServerRequest.builder().build(), to -> ServerResponse.ok().build()))
        .doOnNext(answer -> assertThat(answer.statusCode()).isEqualTo(HttpStatus.OK));
  }

  private static Duration taken(long startNanos) {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  @Test
  void theThreadThatBringsARequestIsBlocked() throws Exception {
    long start = System.nanoTime();
    Mono<ServerResponse> answer = answer(new BlockedEventLoop());
    assertThat(taken(start)).isGreaterThanOrEqualTo(Duration.ofMillis(49));
    assertThat(answer.block()).isNotNull();
  }

  @Test
  void aSlowAnswerIsLateOnAnotherThread() throws Exception {
    long start = System.nanoTime();
    String thread = answer(new SlowAnswers()).map(late -> Thread.currentThread().getName()).block();
    assertThat(taken(start)).isGreaterThanOrEqualTo(Duration.ofMillis(149));
    assertThat(thread).isNotEqualTo(Thread.currentThread().getName());
  }

  @Test
  void garbageIsAllocated() throws Exception {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(answer(new Garbage()).block()).isNotNull();
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isGreaterThan(16 << 20);
  }

  @Test
  void everyFaultIsDescribedForUsers() throws IOException {
    Properties described = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of("../bottlenecks.properties"))) {
      described.load(file);
    }
    assertThat(described.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Bottleneck.values())
                .map(fault -> fault.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }
}
