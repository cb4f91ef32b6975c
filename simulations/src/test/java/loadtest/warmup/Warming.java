package loadtest.warmup;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import loadtest.quiet.Progress;
import loadtest.recording.Recorder;
import loadtest.sut.CannotMeasure;
import loadtest.sut.Scrape;

/** One system while it is warmed up: what was asked of it, and what CPU time that took. */
final class Warming {
  private static final double MOST_FAILURES = 0.01;

  private final String prefix;
  private final Map<String, URI> services;
  private final Recorder recorder = Recorder.counting();
  private final List<Double> cpuSecondsPerRequest = new ArrayList<>();
  private Scrape cpuBefore;
  private long requestsBefore;
  private boolean flat;

  private Warming(String prefix, Map<String, URI> services, Scrape cpuBefore) {
    this.prefix = prefix;
    this.services = services;
    this.cpuBefore = cpuBefore;
  }

  /**
   * Its first window begins here.
   *
   * @param prefix of each line of progress, which says whose it is; empty where there is but one
   */
  static Warming of(String prefix, Map<String, URI> services) throws InterruptedException {
    return new Warming(prefix, services, Scrape.of(services));
  }

  /** A window is over and the next begins; whether CPU per request is flat. */
  boolean look() throws CannotMeasure, InterruptedException {
    Scrape cpu = Scrape.of(services);
    long requests = recorder.requests();
    requireAnswers();
    OptionalDouble spent = cpu.cpuSecondsSince(cpuBefore);
    if (spent.isPresent() && requests > requestsBefore) {
      cpuSecondsPerRequest.add(spent.getAsDouble() / (requests - requestsBefore));
    }
    flat = Flatness.isFlat(cpuSecondsPerRequest);
    cpuBefore = cpu;
    requestsBefore = requests;
    say(requests);
    return flat;
  }

  private void say(long requests) {
    if (cpuSecondsPerRequest.isEmpty()) {
      Progress.say("%swarm-up: %,d requests; no service tells its CPU time", prefix, requests);
    } else {
      double millis = cpuSecondsPerRequest.get(cpuSecondsPerRequest.size() - 1) * 1e3;
      Progress.say(
          "%swarm-up: %,d requests, CPU per request %.2f ms, %s",
          prefix, requests, millis, flat ? "flat" : "not flat yet");
    }
  }

  private void requireAnswers() throws CannotMeasure {
    long requests = recorder.requests();
    long failures = recorder.failures();
    if (failures > MOST_FAILURES * requests) {
      throw CannotMeasure.systemNotThere(
          "%s%d of %d requests of the warm-up failed, more than 1 %%; look into the services' logs"
              .formatted(prefix, failures, requests));
    }
  }

  /** All requests have been answered. */
  WarmUpOutcome end(double seconds, Duration bound) throws CannotMeasure {
    requireAnswers();
    Progress.say(
        "%swarm-up: %s after %,d requests in %.1f s",
        prefix, flat ? "steady" : "ended by its bound", recorder.requests(), seconds);
    return new WarmUpOutcome(
        flat,
        recorder.requests(),
        seconds,
        bound.toMillis() / 1e3,
        List.copyOf(cpuSecondsPerRequest));
  }

  String prefix() {
    return prefix;
  }

  Map<String, URI> services() {
    return services;
  }

  Recorder recorder() {
    return recorder;
  }
}
