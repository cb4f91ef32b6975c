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
    long period = TICK.toNanos();
    // Each tick is due one period after the one before has run. With a fixed rate a stall would be
    // counted again by every tick that it made late.
    long[] due = {System.nanoTime() + period};
    return loop.scheduleWithFixedDelay(
        () -> {
          timer.record(Math.max(0, System.nanoTime() - due[0]), TimeUnit.NANOSECONDS);
          due[0] = System.nanoTime() + period;
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
