package verdict.gatling.recording;

import io.gatling.javaapi.core.Session;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A virtual user that entered a {@link Recorder}, and its request in flight. It is in the session,
 * and like the session one thread at a time has it.
 */
final class RecordedUser {
  // Gatling keeps attributes of this prefix when an author resets the session.
  private static final String KEY = "gatling.verdict.recordedUser";

  private static final int NO_STATUS = 0;

  private final Recorder recorder;
  private OptionalLong latenessMicros;
  private boolean failedBefore;
  private long sentNanos;
  private long receivedNanos;
  private int status;
  private boolean isStatusExpected;

  /**
   * @param lagMicros how late the user's journey started; empty when no schedule is known
   */
  RecordedUser(Recorder recorder, OptionalLong lagMicros) {
    this.recorder = recorder;
    this.latenessMicros = lagMicros;
  }

  /** The user of a session; null when it entered no recorder. */
  static @Nullable RecordedUser of(Session session) {
    return session.get(KEY);
  }

  Session in(Session session) {
    return session.set(KEY, this);
  }

  /**
   * A request leaves.
   *
   * @param failedBefore whether the session had failed
   */
  void sent(boolean failedBefore, long nowNanos) {
    this.failedBefore = failedBefore;
    status = NO_STATUS;
    sentNanos = nowNanos;
    recorder.sent();
  }

  /**
   * The last byte of its response is there; checks, whose time is not the service's, follow.
   *
   * @param isExpected whether the status is right
   */
  void received(int httpStatus, boolean isExpected, long nowNanos) {
    receivedNanos = nowNanos;
    status = httpStatus;
    isStatusExpected = isExpected;
  }

  /** It is over, with or without a response. */
  void ended(String name, boolean failed, long nowNanos) {
    recorder.over();
    if (status == NO_STATUS && !failed) {
      return; // Gatling's cache had the answer: there was no request.
    }
    long endNanos = status == NO_STATUS ? nowNanos : receivedNanos;
    long responseTimeMicros = (endNanos - sentNanos) / 1_000;
    recorder.ended(
        name,
        failed ? Optional.of(FailureKind.of(status, isStatusExpected)) : Optional.empty(),
        responseTimeMicros,
        sinceSchedule(responseTimeMicros));
  }

  // The first request is as late as its journey. Each later one is due when the one before has
  // ended: an open workload schedules journeys, and the requests of one follow from each other.
  private OptionalLong sinceSchedule(long responseTimeMicros) {
    if (latenessMicros.isEmpty()) {
      return latenessMicros;
    }
    long sinceScheduleMicros = responseTimeMicros + latenessMicros.getAsLong();
    latenessMicros = OptionalLong.of(0);
    return OptionalLong.of(sinceScheduleMicros);
  }

  boolean failedBefore() {
    return failedBefore;
  }
}
