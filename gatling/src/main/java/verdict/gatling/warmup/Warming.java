package verdict.gatling.warmup;

import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import verdict.gatling.journey.Turn;
import verdict.gatling.quiet.Progress;
import verdict.gatling.recording.Activity;
import verdict.gatling.recording.Recorder;
import verdict.gatling.sut.CannotMeasure;
import verdict.gatling.sut.Scrape;
import verdict.gatling.sut.SystemUnderTest;
import verdict.project.Addresses;

/** One system while it is warmed up: the requests to it, and the CPU time that they took. */
final class Warming {
  private static final double MOST_FAILURES = 0.01;

  /**
   * The share of the time that the JIT compilers of a service may still be at work. On two cores
   * they had 63 % of the CPU time of a service that was called flat after 8,121 requests.
   */
  private static final double MOST_COMPILING = 0.10;

  private static final double NANOS_PER_SECOND = 1e9;

  private final String prefix;
  private final SystemUnderTest system;
  private final Recorder recorder = Recorder.counting();
  private final AtomicLong turns = new AtomicLong();
  private final List<Double> cpuSecondsPerRequest = new ArrayList<>();
  private Scrape before;
  private long beforeNanos = System.nanoTime();
  private long requestsBefore;
  private boolean steady;

  private Warming(String prefix, SystemUnderTest system, Scrape before) {
    this.prefix = prefix;
    this.system = system;
    this.before = before;
  }

  /**
   * Its first window begins here.
   *
   * @param prefix of each line of progress, which says whose it is; empty where there is but one
   */
  static Warming of(String prefix, SystemUnderTest system) throws InterruptedException {
    return new Warming(prefix, system, system.scrape());
  }

  /**
   * A window is over and the next begins; whether CPU per request is flat and JIT compilation has
   * settled.
   */
  boolean look() throws CannotMeasure, InterruptedException {
    Scrape now = system.scrape();
    long nowNanos = System.nanoTime();
    long requests = recorder.requests();
    requireAnswers();
    OptionalDouble spent = now.cpuSecondsSince(before);
    if (spent.isPresent() && requests > requestsBefore) {
      cpuSecondsPerRequest.add(spent.getAsDouble() / (requests - requestsBefore));
    }
    double seconds = (nowNanos - beforeNanos) / NANOS_PER_SECOND;
    OptionalDouble compiling =
        now.longestCompilingSecondsSince(before).stream().map(s -> s / seconds).findFirst();
    steady =
        Flatness.isFlat(cpuSecondsPerRequest)
            && compiling.stream().allMatch(share -> share <= MOST_COMPILING);
    before = now;
    beforeNanos = nowNanos;
    requestsBefore = requests;
    say(requests, compiling);
    return steady;
  }

  private void say(long requests, OptionalDouble compiling) {
    if (cpuSecondsPerRequest.isEmpty()) {
      Progress.say("%swarm-up: %,d requests; no service reports its CPU time", prefix, requests);
    } else {
      double millis = cpuSecondsPerRequest.get(cpuSecondsPerRequest.size() - 1) * 1e3;
      String compilers =
          compiling.isEmpty()
              ? ""
              : ", JIT compilation %.0f %% of the time".formatted(100 * compiling.getAsDouble());
      Progress.say(
          "%swarm-up: %,d requests, CPU per request %.2f ms%s, %s",
          prefix, requests, millis, compilers, steady ? "steady state" : "not in steady state yet");
    }
  }

  private void requireAnswers() throws CannotMeasure {
    long requests = recorder.requests();
    long failures = recorder.failures();
    if (failures > MOST_FAILURES * requests) {
      throw CannotMeasure.systemNotThere(
          "%s%d of %d warm-up requests failed, more than 1 %%; look into the logs of the services"
              .formatted(prefix, failures, requests));
    }
  }

  /** All requests have been answered. */
  WarmUpOutcome end(double seconds, Duration bound) throws CannotMeasure {
    requireAnswers();
    Progress.say(
        "%swarm-up: %s after %,d requests in %.1f s",
        prefix,
        steady ? "steady state" : "stopped at its time limit",
        recorder.requests(),
        seconds);
    return new WarmUpOutcome(
        steady,
        recorder.requests(),
        seconds,
        bound.toMillis() / 1e3,
        List.copyOf(cpuSecondsPerRequest));
  }

  String prefix() {
    return prefix;
  }

  Addresses addresses() {
    return system.side().addresses();
  }

  /** A user begins its journey. */
  Session enter(Session session) {
    return recorder.enter(Turn.take(session, turns.getAndIncrement()));
  }

  /** What its users have done so far. */
  Activity activity() {
    return recorder.activity();
  }
}
