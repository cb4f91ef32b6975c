package loadtest.warmup;

import io.gatling.javaapi.core.Session;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import loadtest.journeys.Journey;
import loadtest.quiet.Progress;
import loadtest.recording.Recorder;
import loadtest.sut.CannotMeasure;
import loadtest.sut.Scrape;

/**
 * Load in a closed loop, as fast as the system answers, until the CPU time of a request is flat or
 * a bound is reached.
 */
public final class WarmUp {
  private static final Duration WINDOW = Duration.ofSeconds(5);
  private static final double MOST_FAILURES = 0.01;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Journey journey;
  private final Map<String, URI> services;
  private final Duration bound;
  private final Recorder recorder = Recorder.counting();
  private final AtomicInteger travelling = new AtomicInteger();
  private final List<Double> cpuSecondsPerRequest = new ArrayList<>();
  private volatile boolean over;

  public WarmUp(Journey journey, Map<String, URI> services, Duration bound) {
    this.journey = journey;
    this.services = services;
    this.bound = bound;
  }

  /** Warms up; returns when the last request has been answered. */
  public WarmUpOutcome run() throws CannotMeasure, InterruptedException {
    long startNanos = System.nanoTime();
    NestedGatling load = NestedGatling.start(this);
    boolean steady = watch(load, startNanos);
    over = true;
    load.join();
    double seconds = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
    requireAnswers();
    Progress.say(
        "warm-up: %s after %,d requests in %.1f s",
        steady ? "steady" : "ended by its bound", recorder.requests(), seconds);
    return new WarmUpOutcome(
        steady,
        recorder.requests(),
        seconds,
        bound.toMillis() / 1e3,
        List.copyOf(cpuSecondsPerRequest));
  }

  private boolean watch(NestedGatling load, long startNanos)
      throws CannotMeasure, InterruptedException {
    Scrape cpuBefore = Scrape.of(services);
    long before = recorder.requests();
    Duration next = WINDOW;
    while (load.isRunning()) {
      if (next.compareTo(bound) > 0) { // no room for a whole window
        sleepUntil(startNanos + bound.toNanos());
        return false;
      }
      sleepUntil(startNanos + next.toNanos());
      next = next.plus(WINDOW);
      Scrape cpu = Scrape.of(services);
      long requests = recorder.requests();
      requireAnswers();
      OptionalDouble spent = cpu.cpuSecondsSince(cpuBefore);
      if (spent.isPresent() && requests > before) {
        cpuSecondsPerRequest.add(spent.getAsDouble() / (requests - before));
      }
      boolean flat = Flatness.isFlat(cpuSecondsPerRequest);
      say(requests, flat);
      if (flat) {
        return true;
      }
      cpuBefore = cpu;
      before = requests;
    }
    throw new IllegalStateException("the load of the warm-up ended by itself", load.crash());
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
  }

  private void say(long requests, boolean flat) {
    if (cpuSecondsPerRequest.isEmpty()) {
      Progress.say("warm-up: %,d requests; no service tells its CPU time", requests);
    } else {
      double millis = cpuSecondsPerRequest.get(cpuSecondsPerRequest.size() - 1) * 1e3;
      Progress.say(
          "warm-up: %,d requests, CPU per request %.2f ms, %s",
          requests, millis, flat ? "flat" : "not flat yet");
    }
  }

  private void requireAnswers() throws CannotMeasure {
    long requests = recorder.requests();
    long failures = recorder.failures();
    if (failures > MOST_FAILURES * requests) {
      throw CannotMeasure.systemNotThere(
          "%d of %d requests of the warm-up failed, more than 1 %%; look into the services' logs"
              .formatted(failures, requests));
    }
  }

  Journey journey() {
    return journey;
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

  /** Whether nobody is left: then no request is on its way into the measured window. */
  boolean isDone() {
    return over && travelling.get() == 0;
  }

  Recorder recorder() {
    return recorder;
  }

  Map<String, URI> services() {
    return services;
  }
}
