package verdict.gatling.warmup;

import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import verdict.gatling.journey.Journey;
import verdict.gatling.recording.Activity;
import verdict.gatling.recording.AtExit;
import verdict.gatling.recording.StallWatch;
import verdict.gatling.sut.CannotMeasure;
import verdict.gatling.sut.SystemUnderTest;

/**
 * Load in a closed loop, as fast as the systems answer, until the CPU time of a request is flat in
 * each of them and JIT compilation has settled, or a time limit is reached. Two systems that are to
 * be compared are warmed up at the same time: one after the other, the first would be driven by a
 * load generator that is itself still cold, get fewer requests, and start its blocks colder than
 * the second.
 */
public final class WarmUp {
  private static final Duration WINDOW = Duration.ofSeconds(5);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int USERS = 8;

  /** How many looks Gatling gets to end when it is told to. */
  private static final int MOST_LOOKS_AT_END = 20;

  private static final double NANOS_PER_SECOND = 1e9;

  private final Journey journey;
  private final Journey.Content content;
  private final Duration bound;
  private final List<Warming> systems;
  private final AtomicInteger travelling = new AtomicInteger();
  private volatile boolean over;
  private volatile boolean abandoned;

  private WarmUp(Journey journey, Journey.Content content, Duration bound, List<Warming> systems) {
    this.journey = journey;
    this.content = content;
    this.bound = bound;
    this.systems = systems;
  }

  /**
   * Warms up one system; returns when the last request has been answered.
   *
   * @param content what the journey asks of a load
   */
  public static WarmUpOutcome run(
      Journey journey, Journey.Content content, Duration bound, SystemUnderTest system)
      throws CannotMeasure, InterruptedException {
    return run(journey, content, bound, List.of(Warming.of("", system))).get(0);
  }

  /**
   * Warms up several at the same time.
   *
   * @param content what the journey asks of a load
   * @param systems by name, in the order in which they are reported
   * @return how it went, in that order
   */
  public static List<WarmUpOutcome> runTogether(
      Journey journey,
      Journey.Content content,
      Duration bound,
      LinkedHashMap<String, SystemUnderTest> systems)
      throws CannotMeasure, InterruptedException {
    List<Warming> all = new ArrayList<>();
    for (Map.Entry<String, SystemUnderTest> system : systems.entrySet()) {
      all.add(Warming.of(system.getKey() + ": ", system.getValue()));
    }
    return run(journey, content, bound, List.copyOf(all));
  }

  private static List<WarmUpOutcome> run(
      Journey journey, Journey.Content content, Duration bound, List<Warming> systems)
      throws CannotMeasure, InterruptedException {
    WarmUp warmUp = new WarmUp(journey, content, bound, systems);
    long startNanos = System.nanoTime();
    NestedGatling load = NestedGatling.start(warmUp);
    warmUp.watch(load, startNanos);
    warmUp.end(load);
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
    // Those who wait for each other are all there from the beginning.
    StallWatch stalls = new StallWatch(content.pauses(), startNanos);
    for (Duration next = WINDOW; next.compareTo(bound) <= 0; next = next.plus(WINDOW)) {
      loadUntil(startNanos + next.toNanos(), load, stalls);
      boolean steady = true;
      for (Warming system : systems) {
        steady &= system.look();
      }
      if (steady) {
        return;
      }
    }
    loadUntil(startNanos + bound.toNanos(), load, stalls);
  }

  private void loadUntil(long endNanos, NestedGatling load, StallWatch stalls)
      throws CannotMeasure, InterruptedException {
    for (long left = endNanos - System.nanoTime(); left > 0; left = endNanos - System.nanoTime()) {
      TimeUnit.NANOSECONDS.sleep(Math.min(left, LOOK.toNanos()));
      if (!load.isRunning()) {
        throw CannotMeasure.ended("the warm-up", load.crash());
      }
      Activity now = activity();
      if (stalls.hasStalled(now, System.nanoTime())) {
        throw CannotMeasure.loadFailed("in the warm-up, " + stalls.sentence(journey.name(), now));
      }
    }
  }

  /**
   * Lets no more users in, and returns when the last has left. Who still waits for others then
   * waits in vain, and is left behind.
   */
  private void end(NestedGatling load) throws CannotMeasure, InterruptedException {
    over = true;
    StallWatch stalls = new StallWatch(content.pauses(), System.nanoTime());
    int looks = 0;
    while (!load.endsWithin(LOOK)) {
      if (stalls.hasStalled(activity(), System.nanoTime())) {
        abandoned = true;
      }
      looks += isDone() ? 1 : 0;
      if (looks > MOST_LOOKS_AT_END) {
        throw CannotMeasure.loadFailed(
            "the warm-up did not end: Gatling did not stop when it was told to; a session function must not block");
      }
    }
    if (load.crash() != null) {
      throw CannotMeasure.ended("the warm-up", load.crash());
    }
  }

  private Activity activity() {
    Activity activity = Activity.NONE;
    for (Warming system : systems) {
      activity = activity.plus(system.activity());
    }
    return activity;
  }

  Journey journey() {
    return journey;
  }

  /** How many load a system at the same time: those who wait for each other have to be there. */
  int users() {
    return Math.max(USERS, content.gathered());
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

  /** The session of a user who has come, and leaves when its journey ends, however it ends. */
  Session leaveAtExit(Session session) {
    return AtExit.run(session, travelling::decrementAndGet);
  }

  /** Whether nobody is left: then no request is in flight when the measured window begins. */
  boolean isDone() {
    return over && (abandoned || travelling.get() == 0);
  }
}
