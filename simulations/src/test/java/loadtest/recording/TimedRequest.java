package loadtest.recording;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.http.response.Response;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Objects;
import java.util.function.Function;

/**
 * A request that can be timed.
 *
 * @param name a fixed English phrase, {@code orders: place order}; an id never appears in it
 */
public record TimedRequest(String name, HttpRequestActionBuilder toSend) {
  private static final String STAMP = "timedRequestStamp";

  /** A request of this name, such as {@code request("x: y", http -> http.get(...).check(...))}. */
  public static TimedRequest request(String name, Function<Http, HttpRequestActionBuilder> build) {
    return new TimedRequest(name, build.apply(http(name)));
  }

  /** Sends the request, and has the {@link Recorder} of the session record it. */
  public static ChainBuilder timed(TimedRequest request) {
    return exec(TimedRequest::sent)
        .exec(request.toSend.transformResponse(TimedRequest::received))
        .exec(session -> request.ended(session));
  }

  // A failure is sticky in a session: each request begins without those of the requests before.
  private static Session sent(Session session) {
    Stamp stamp = new Stamp(session.isFailed());
    Session fresh = session.markAsSucceeded().set(STAMP, stamp);
    stamp.sentNanos = System.nanoTime();
    return fresh;
  }

  // Called at the last byte, before the checks, whose time is not the service's.
  private static Response received(Response response, Session session) {
    Stamp stamp = Objects.requireNonNull(session.<Stamp>get(STAMP));
    stamp.endedNanos = System.nanoTime();
    stamp.status = response.status().code();
    return response;
  }

  private Session ended(Session session) {
    Stamp stamp = Objects.requireNonNull(session.<Stamp>get(STAMP));
    // Without a response, received was not called.
    long endedNanos = stamp.status == 0 ? System.nanoTime() : stamp.endedNanos;
    Recorder recorder = Recorder.of(session);
    long micros = (endedNanos - stamp.sentNanos) / 1_000;
    if (session.isFailed()) {
      recorder.failed(name, FailureKind.of(stamp.status), micros);
    } else {
      recorder.succeeded(name, micros);
    }
    return stamp.failedBefore ? session.markAsFailed() : session;
  }

  /** What is known of a request on its way; one thread at a time has it, like the session. */
  private static final class Stamp {
    private final boolean failedBefore;
    private long sentNanos;
    private long endedNanos;
    private int status;

    Stamp(boolean failedBefore) {
      this.failedBefore = failedBefore;
    }
  }
}
