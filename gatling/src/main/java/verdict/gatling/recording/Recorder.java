package verdict.gatling.recording;

import io.gatling.javaapi.core.Session;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import verdict.run.recording.ResponseTimesWriter;

/** Counts the requests of a run, and writes their times when it is the measured one. */
public final class Recorder {
  private final Optional<ResponseTimesWriter> writer;
  private final Map<String, LongAdder> requestsByName = new ConcurrentHashMap<>();
  private final LongAdder failures = new LongAdder();
  private final LongAdder entered = new LongAdder();
  private final LongAdder left = new LongAdder();
  private final LongAdder sent = new LongAdder();
  private final LongAdder over = new LongAdder();

  private Recorder(Optional<ResponseTimesWriter> writer) {
    this.writer = writer;
  }

  /** One that only counts: for the warm-up. */
  public static Recorder counting() {
    return new Recorder(Optional.empty());
  }

  /** One that writes, too. */
  public static Recorder writingTo(ResponseTimesWriter writer) {
    return new Recorder(Optional.of(writer));
  }

  /** The session of a user whose timed requests are recorded here. */
  public Session enter(Session session) {
    return enter(session, OptionalLong.empty());
  }

  /**
   * The same, for a user whose journey has its place in a schedule.
   *
   * @param lagMicros how late it starts
   */
  public Session enterLate(Session session, long lagMicros) {
    writer.ifPresent(file -> file.recordLag(lagMicros));
    return enter(session, OptionalLong.of(lagMicros));
  }

  private Session enter(Session session, OptionalLong lagMicros) {
    entered.increment();
    return new RecordedUser(this, lagMicros).in(AtExit.run(session, left::increment));
  }

  /** A user sends a request. */
  void sent() {
    sent.increment();
  }

  /** It is no longer under way, with a response or without. */
  void over() {
    over.increment();
  }

  void ended(
      String name,
      Optional<String> failureKind,
      long responseTimeMicros,
      OptionalLong sinceScheduleMicros) {
    requestsByName.computeIfAbsent(name, first -> new LongAdder()).increment();
    if (failureKind.isPresent()) {
      failures.increment();
    }
    writer.ifPresent(
        file -> file.recordRequest(name, failureKind, responseTimeMicros, sinceScheduleMicros));
  }

  /** How many requests have ended, failed ones included. */
  public long requests() {
    return requestsByName.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** The same by name: what to compare with the requests that Gatling itself has logged. */
  public Map<String, Long> requestsByName() {
    Map<String, Long> counts = new TreeMap<>();
    requestsByName.forEach((name, count) -> counts.put(name, count.sum()));
    return counts;
  }

  public long failures() {
    return failures.sum();
  }

  /** What its users do. */
  public Activity activity() {
    // What has ended first: read last, it could be more than what has begun.
    long usersLeft = left.sum();
    long requestsOver = over.sum();
    long requestsSent = sent.sum();
    return new Activity(
        entered.sum() - usersLeft,
        requestsSent - requestsOver,
        requestsSent + requestsOver + usersLeft);
  }
}
