package verdict.gatling.warmup;

import io.gatling.javaapi.core.Session;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import verdict.gatling.journey.Journey;
import verdict.gatling.sut.CannotMeasure;

/**
 * Load in a closed loop, as fast as the systems answer, until the CPU time of a request is flat in
 * each of them and JIT compilation has settled, or a time limit is reached. Two systems that are to
 * be compared are warmed up at the same time: one after the other, the first would be driven by a
 * load generator that is itself still cold, get fewer requests, and start its blocks colder than
 * the second.
 */
public final class WarmUp {
  private static final Duration WINDOW = Duration.ofSeconds(5);
  private static final double NANOS_PER_SECOND = 1e9;

  private final Journey journey;
  private final Duration bound;
  private final List<Warming> systems;
  private final AtomicInteger travelling = new AtomicInteger();
  private volatile boolean over;

  private WarmUp(Journey journey, Duration bound, List<Warming> systems) {
    this.journey = journey;
    this.bound = bound;
    this.systems = systems;
  }

  /** Warms up one system; returns when the last request has been answered. */
  public static WarmUpOutcome run(Journey journey, Duration bound, Map<String, URI> services)
      throws CannotMeasure, InterruptedException {
    return run(journey, bound, List.of(Warming.of("", services))).get(0);
  }

  /**
   * Warms up several at the same time.
   *
   * @param systems name to services, in the order in which they are reported
   * @return how it went, in that order
   */
  public static List<WarmUpOutcome> runTogether(
      Journey journey, Duration bound, LinkedHashMap<String, Map<String, URI>> systems)
      throws CannotMeasure, InterruptedException {
    List<Warming> all = new ArrayList<>();
    for (Map.Entry<String, Map<String, URI>> system : systems.entrySet()) {
      all.add(Warming.of(system.getKey() + ": ", system.getValue()));
    }
    return run(journey, bound, List.copyOf(all));
  }

  private static List<WarmUpOutcome> run(Journey journey, Duration bound, List<Warming> systems)
      throws CannotMeasure, InterruptedException {
    WarmUp warmUp = new WarmUp(journey, bound, systems);
    long startNanos = System.nanoTime();
    NestedGatling load = NestedGatling.start(warmUp);
    warmUp.watch(load, startNanos);
    warmUp.over = true;
    load.join();
    double seconds = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
    List<WarmUpOutcome> outcomes = new ArrayList<>();
    for (Warming system : systems) {
      outcomes.add(system.end(seconds, bound));
    }
    return outcomes;
  }

  /** Returns when all are steady, or there is no room for another window. */
  private void watch(NestedGatling load, long startNanos)
      throws CannotMeasure, InterruptedException {
    Duration next = WINDOW;
    while (load.isRunning()) {
      if (next.compareTo(bound) > 0) {
        sleepUntil(startNanos + bound.toNanos());
        return;
      }
      sleepUntil(startNanos + next.toNanos());
      next = next.plus(WINDOW);
      boolean steady = true;
      for (Warming system : systems) {
        steady &= system.look();
      }
      if (steady) {
        return;
      }
    }
    throw new IllegalStateException("the load of the warm-up ended too early", load.crash());
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
  }

  Journey journey() {
    return journey;
  }

  List<Warming> systems() {
    return systems;
  }

  /** A user comes; false when the warm-up is over for new ones. */
  boolean enter() {
    travelling.incrementAndGet();
    boolean welcome = !over; // read once: it may change meanwhile
    if (!welcome) {
      travelling.decrementAndGet();
    }
    return welcome;
  }

  Session leave(Session session) {
    travelling.decrementAndGet();
    return session;
  }

  /** Whether nobody is left: then no request is in flight when the measured window begins. */
  boolean isDone() {
    return over && travelling.get() == 0;
  }
}
