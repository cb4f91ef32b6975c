package superheroes.telemetry;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Logs failed requests, at most one line a second: under load a failure comes a thousand times, and
 * a thousand lines would be a failure of their own.
 */
final class FailureLog {

  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
  private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

  private final AtomicLong lastNanos = new AtomicLong(System.nanoTime() - PAUSE_NANOS);
  private final AtomicLong silent = new AtomicLong();

  void failed(ServerHttpRequest request, ProblemDetail answer, Throwable failure) {
    long last = lastNanos.get();
    long now = System.nanoTime();
    if (now - last < PAUSE_NANOS || !lastNanos.compareAndSet(last, now)) {
      silent.incrementAndGet();
      return;
    }
    HttpMethod method = request.getMethod();
    String what =
        "%s %s: %d %s (%d more since the last line)"
            .formatted(
                method,
                request.getPath().value(),
                answer.getStatus(),
                answer.getDetail(),
                silent.getAndSet(0));
    if (failure instanceof ServiceFailure) {
      LOG.warn("{}; {}", what, String.valueOf(failure.getCause()));
    } else {
      LOG.error(what, failure);
    }
  }
}
