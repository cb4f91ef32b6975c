package verdict.gatling.recording;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.currentLocation;

import io.gatling.http.response.Response;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * A request whose times are recorded: {@code timed(http("orders: place order").get("/..."))}. In a
 * simulation that nobody measures it is the request alone.
 */
public final class TimedRequest implements Function<Session, Boolean> {
  private static final int OK = 200;

  private final String name;
  private final IntPredicate expected;

  TimedRequest(String name, IntPredicate expected) {
    this.name = name;
    this.expected = expected;
  }

  /**
   * Sends the request, and has the {@link Recorder} that the user entered record it.
   *
   * @param request with a name that is fixed text: each name is a row of the report
   * @throws IllegalArgumentException when the name comes from the session, or the request is silent
   */
  public static ChainBuilder timed(HttpRequestActionBuilder request) {
    return timed(request, status -> status == OK);
  }

  /**
   * The same for a request that expects another status than 200.
   *
   * @param expected whether a status is right, so that the content was wrong where a check failed
   */
  public static ChainBuilder timed(HttpRequestActionBuilder request, IntPredicate expected) {
    AuthoredRequest authored = AuthoredRequest.of(request);
    if (authored.isSilent()) {
      throw new IllegalArgumentException(
          "\"%s\" must not be timed and silent, because Gatling does not say whether a silent request"
                  .formatted(authored.name())
              + " failed; leave out timed(...) or .silent()");
    }
    TimedRequest timed = new TimedRequest(authored.name(), expected);
    return exec(TimedRequest::sent)
        // A check that is never made: its condition is the first thing that is asked about a
        // response. Response transformers, of which only one can be, are left to the author.
        .exec(request.checkIf(timed::received).then(currentLocation().exists()))
        // Never left here, either: the condition is the one thing that Gatling still does before it
        // leaves a block that ends with a failure (exitBlockOnFail, tryMax) or with its time.
        .exitHereIf(timed)
        .exec(TimedRequest::restored);
  }

  static Session sent(Session session) {
    RecordedUser user = RecordedUser.of(session);
    if (user == null) {
      return session;
    }
    // A failure is sticky in a session: each request begins without those of the requests before.
    boolean failedBefore = failsHere(session);
    Session fresh = failedBefore ? session.markAsSucceeded() : session;
    user.sent(failedBefore, System.nanoTime());
    return fresh;
  }

  boolean received(Response response, Session session) {
    RecordedUser user = RecordedUser.of(session);
    if (user != null) {
      long nowNanos = System.nanoTime();
      int status = response.status().code();
      user.received(status, expected.test(status), nowNanos);
    }
    return false;
  }

  /** The request has ended; false, for its user never leaves here. */
  @Override
  public Boolean apply(Session session) {
    RecordedUser user = RecordedUser.of(session);
    if (user != null) {
      user.ended(name, failsHere(session), System.nanoTime());
    }
    return false;
  }

  static Session restored(Session session) {
    RecordedUser user = RecordedUser.of(session);
    return user != null && user.failedBefore() ? session.markAsFailed() : session;
  }

  // In exitBlockOnFail and tryMax isFailed also tells of failures before the block, which
  // markAsSucceeded does not take back there.
  private static boolean failsHere(Session session) {
    return session.isFailed() && !session.markAsSucceeded().asScala().equals(session.asScala());
  }
}
