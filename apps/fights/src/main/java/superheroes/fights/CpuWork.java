package superheroes.fights;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The injected fault {@code cpu-work}: every answer costs a fixed CPU time more. It is spent before
 * the answer leaves, so the server's own timer has it, too.
 *
 * <p>{@link SlowerAnswers} stretches with every wait, so what it adds depends on what else loads
 * the machine. This is a known amount of work, the same however long the request waits. With it we
 * measure how far the estimate of a change is biased when both sides are loaded at once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "bottleneck", havingValue = "cpu-work")
final class CpuWork implements WebFilter {

  private static final String MICROS = "bottleneck.cpu-work.micros";
  private static final long MOST_MICROS = 100_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long nanos;

  CpuWork(@Value("${" + MICROS + "}") String micros) {
    this.nanos = TimeUnit.MICROSECONDS.toNanos(micros(micros));
  }

  private static long micros(String text) {
    long micros;
    try {
      micros = Long.parseLong(text);
    } catch (NumberFormatException e) {
      micros = -1;
    }
    if (micros < 0 || micros > MOST_MICROS) {
      throw new IllegalArgumentException(
          "%s must be a whole number from 0 to 100000, was `%s`; set it to 200"
              .formatted(MICROS, text));
    }
    return micros;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(this::work));
    return chain.filter(exchange);
  }

  /**
   * By the CPU clock of this thread, which stands still while the thread waits for a core. To read
   * it takes about a microsecond of CPU time: that is the work, and how exact its amount is.
   */
  private void work() {
    long endNanos = THREADS.getCurrentThreadCpuTime() + nanos;
    while (THREADS.getCurrentThreadCpuTime() < endNanos) {
      // Without Thread.onSpinWait(), which leaves the core to its other hardware thread.
    }
  }
}
