package verdict.gatling.benchmark;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static verdict.gatling.recording.TimedRequest.timed;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import verdict.gatling.recording.Lag;
import verdict.gatling.recording.Recorder;
import verdict.gatling.recording.RecordingCost;
import verdict.gatling.recording.Schedule;
import verdict.run.recording.ResponseTimesWriter;

/** Users of one request each at a constant rate, evenly over the arms. */
final class BenchmarkPhase {
  private final BenchmarkLoad load;
  private final String name;
  private final int seconds;
  private final long usersBefore;
  private final Map<Arm, ArmTimes> times = new EnumMap<>(Arm.class);
  private final ResponseTimesWriter writer;
  private final Recorder recorder;
  private final Lag lag;
  private final AtomicReference<JvmCounters> used = new AtomicReference<>();

  /**
   * @param usersBefore those of the phases before: Gatling counts on
   */
  BenchmarkPhase(BenchmarkLoad load, String name, int seconds, long usersBefore)
      throws IOException {
    this.load = load;
    this.name = name;
    this.seconds = seconds;
    this.usersBefore = usersBefore;
    this.writer = ResponseTimesWriter.open(load.folder().resolve(name), Instant.now());
    this.recorder = Recorder.writingTo(writer);
    this.lag = new Lag(new Schedule(users(), seconds));
    long originNanos = System.nanoTime();
    for (Arm arm : Arm.values()) {
      times.put(arm, new ArmTimes(originNanos));
    }
  }

  long users() {
    return (long) load.requestsPerSecond() * seconds;
  }

  PopulationBuilder population() {
    return scenario(name)
        .exec(this::begin)
        .exec(
            doIfOrElse(session -> arm(session) == Arm.TIMED)
                .then(exec(this::enter).exec(timed(request(Arm.TIMED))))
                .orElse(request(Arm.PLAIN)))
        .injectOpen(constantUsersPerSec(load.requestsPerSecond()).during(seconds));
  }

  private Session begin(Session session) {
    if (index(session) == 0) {
      used.set(JvmCounters.now());
    }
    return session;
  }

  private long index(Session session) {
    return session.userId() - 1 - usersBefore; // Gatling counts from 1
  }

  // Not by odd and even, for Gatling deals its users out to its threads like that, and each arm
  // would have threads of its own: 0110 1001 1001 0110, balanced on every other user, too.
  private Arm arm(Session session) {
    return load.arms().get(Long.bitCount(index(session)) % load.arms().size());
  }

  private HttpRequestActionBuilder request(Arm arm) {
    return http(name + " " + arm)
        .get("/")
        .check(responseTimeInMillis().transform(times.get(arm)::saw));
  }

  private Session enter(Session session) {
    return recorder.enterLate(session, lag.micros(index(session), System.nanoTime()));
  }

  /** Ends it, when its last user is gone. */
  void close() throws IOException {
    used.set(JvmCounters.now().since(used.get()));
    writer.close();
  }

  RunResult result(RecordingCost cost) {
    Map<Arm, ArmResult> arms = new EnumMap<>(Arm.class);
    load.arms().forEach(arm -> arms.put(arm, times.get(arm).result()));
    return new RunResult(arms, recorder.requests(), used.get(), cost);
  }
}
