package loadtest.recording;

import io.gatling.javaapi.core.Session;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import verdict.run.ResponseTimesWriter;

/** Counts the requests of a run, and writes their times when it is the measured one. */
public class Recorder {
  private static final String KEY = "recorder";

  private final LongAdder requests = new LongAdder();
  private final LongAdder failures = new LongAdder();

  /** One that only counts: for the warm-up. */
  public static Recorder counting() {
    return new Recorder();
  }

  /** One that writes, too. */
  public static Recorder writingTo(ResponseTimesWriter writer) {
    return new Recorder() {
      @Override
      void succeeded(String name, long micros) {
        super.succeeded(name, micros);
        writer.record(name, micros);
      }

      @Override
      void failed(String name, String kind, long micros) {
        super.failed(name, kind, micros);
        writer.recordFailure(name, kind, micros);
      }
    };
  }

  /** The session of a user whose requests are recorded here. */
  public Session enter(Session session) {
    return session.set(KEY, this);
  }

  static Recorder of(Session session) {
    return Objects.requireNonNull(session.<Recorder>get(KEY));
  }

  void succeeded(String name, long micros) {
    requests.increment();
  }

  void failed(String name, String kind, long micros) {
    requests.increment();
    failures.increment();
  }

  /** How many requests have ended, failed ones included. */
  public long requests() {
    return requests.sum();
  }

  public long failures() {
    return failures.sum();
  }
}
