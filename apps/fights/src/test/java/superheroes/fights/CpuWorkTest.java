package superheroes.fights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class CpuWorkTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @ValueSource(strings = {"-1", "100001", "2.5", "much", ""})
  void aTimeThatIsNoneStopsTheStartInOneSentence(String micros) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CpuWork(micros))
        .withMessage(
            "bottleneck.cpu-work.micros must be a whole number from 0 to 100000, was `%s`; set it to 200"
                .formatted(micros));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "200", "100000"})
  void aTimeIsAWholeNumberOfMicroseconds(String micros) {
    assertThatCode(() -> new CpuWork(micros)).doesNotThrowAnyException();
  }

  /** By a wall clock, twice as many threads as cores would do half of the work. */
  @Test
  void aWaitForACoreIsNoWork() throws Exception {
    int threads = 2 * Runtime.getRuntime().availableProcessors();
    Callable<Long> answer = CpuWorkTest::nanosOfAnAnswer;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Long> nanos : pool.invokeAll(Collections.nCopies(threads, answer))) {
        assertThat(nanos.get()).isGreaterThanOrEqualTo(100_000_000);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static long nanosOfAnAnswer() {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
    long before = THREADS.getCurrentThreadCpuTime();
    new CpuWork("100000").filter(exchange, to -> to.getResponse().setComplete()).block();
    return THREADS.getCurrentThreadCpuTime() - before;
  }
}
