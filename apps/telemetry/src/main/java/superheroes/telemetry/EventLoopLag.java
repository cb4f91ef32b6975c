package superheroes.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import reactor.netty.http.HttpResources;
import reactor.netty.resources.LoopResources;

/**
 * Measures as {@code event_loop_lag_seconds} how late a tick runs on each network thread. Whatever
 * blocks such a thread delays every connection it serves, before any request timer has started.
 */
final class EventLoopLag implements SmartLifecycle {

  static final String NAME = "event.loop.lag";

  private static final Duration TICK = Duration.ofMillis(50);

  private final Timer timer;
  private final List<ScheduledFuture<?>> ticks = new ArrayList<>();

  EventLoopLag(MeterRegistry registry) {
    timer = Timer.builder(NAME).register(registry);
  }

  @Override
  public void start() {
    for (EventExecutor loop : HttpResources.get().onServer(LoopResources.DEFAULT_NATIVE)) {
      ticks.add(schedule(loop));
    }
  }

  private ScheduledFuture<?> schedule(EventExecutor loop) {
    // With a fixed rate the ideal times are known: whatever comes later than those is the lag.
    long period = TICK.toNanos();
    long[] due = {System.nanoTime() + period};
    return loop.scheduleAtFixedRate(
        () -> {
          long now = System.nanoTime();
          timer.record(Math.max(0, now - due[0]), TimeUnit.NANOSECONDS);
          // After a long stall the missed ticks come in one burst; they are one stall, not many.
          due[0] = Math.max(due[0] + period, now);
        },
        period,
        period,
        TimeUnit.NANOSECONDS);
  }

  @Override
  public void stop() {
    ticks.forEach(tick -> tick.cancel(false));
    ticks.clear();
  }

  @Override
  public boolean isRunning() {
    return !ticks.isEmpty();
  }
}
