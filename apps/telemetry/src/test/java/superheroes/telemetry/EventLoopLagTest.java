package superheroes.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.netty.http.HttpResources;
import reactor.netty.resources.LoopResources;

class EventLoopLagTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private double totalMillis() {
    return registry.timer("event.loop.lag").totalTime(TimeUnit.MILLISECONDS);
  }

  private long ticks() {
    return registry.timer("event.loop.lag").count();
  }

  @Test
  void aBlockedLoopIsLateOnceAndCountedAgainAfterwards() {
    var lag = new EventLoopLag(registry);
    lag.start();
    try {
      var loop = HttpResources.get().onServer(LoopResources.DEFAULT_NATIVE).next();
      await().until(() -> ticks() > 10);
      for (int stall = 1; stall <= 2; stall++) {
        double before = totalMillis();
        loop.submit(() -> pause(400)).syncUninterruptibly();
        // It was due at most 50 ms after the stall began: at least 350 ms late.
        await().until(() -> totalMillis() - before > 349);
      }
    } finally {
      lag.stop();
    }
    assertThat(lag.isRunning()).isFalse();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
