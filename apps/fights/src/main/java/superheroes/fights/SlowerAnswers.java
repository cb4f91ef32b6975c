package superheroes.fights;

import java.time.Duration;
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
 * The injected fault {@code slower}: every answer takes longer by a share of the time it has taken.
 * That time is spent before the answer leaves, so the server's own timer has it, too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // so that the time that the other filters take counts
@ConditionalOnProperty(name = "bottleneck", havingValue = "slower")
final class SlowerAnswers implements WebFilter {

  private static final String PERCENT = "bottleneck.slower.percent";
  private static final double MOST_PERCENT = 1_000;

  /**
   * A busy network thread serves nobody else, whose answers then take longer, and are made to take
   * longer still: after one stall the service would never recover. What is longer than this waits.
   */
  private static final long LONGEST_BUSY_NANOS = Duration.ofMillis(2).toNanos();

  private final double share;

  SlowerAnswers(@Value("${" + PERCENT + "}") String percent) {
    this.share = percent(percent) / 100;
  }

  private static double percent(String text) {
    double percent;
    try {
      percent = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      percent = Double.NaN;
    }
    if (!(percent >= 0 && percent <= MOST_PERCENT)) {
      throw new IllegalArgumentException(
          "%s must be a number from 0 to 1000, was `%s`; set it to 10".formatted(PERCENT, text));
    }
    return percent;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    long startNanos = System.nanoTime();
    exchange.getResponse().beforeCommit(() -> longer(System.nanoTime() - startNanos));
    return chain.filter(exchange);
  }

  private Mono<Void> longer(long takenNanos) {
    long extraNanos = Math.round(takenNanos * share);
    return extraNanos <= LONGEST_BUSY_NANOS
        ? Mono.fromRunnable(() -> keepBusy(extraNanos))
        : Mono.delay(Duration.ofNanos(extraNanos)).then();
  }

  // A timer wakes up to a tenth of a millisecond late, and code that is slower does not sleep.
  private static void keepBusy(long nanos) {
    long endNanos = System.nanoTime() + nanos;
    while (System.nanoTime() < endNanos) {
      Thread.onSpinWait();
    }
  }
}
