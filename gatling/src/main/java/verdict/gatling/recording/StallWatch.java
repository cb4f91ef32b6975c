package verdict.gatling.recording;

import java.time.Duration;

/**
 * Tells when a load has stalled: users are in their journeys, and for longer than they may wait
 * none of them has sent a request, got the end of one or ended its journey. Gatling would wait for
 * them for ever.
 *
 * <p>A request under way is life, however slow: Gatling itself gives it up after its timeout. A
 * user who pauses has not stalled, because the limit is 10 s more than all pauses of a journey
 * together. Where no user is in a journey, nobody is due: at a low rate the load is silent between
 * two users for as long as that takes.
 */
public final class StallWatch {
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /**
   * A look that comes later than this does not say how long it was silent: perhaps this JVM itself
   * stood still.
   */
  private static final long MOST_BETWEEN_LOOKS_NANOS = Duration.ofSeconds(2).toNanos();

  private final Duration limit;
  private long events;
  private long lookedNanos;
  private long silentNanos;

  /**
   * Watches from now on.
   *
   * @param waits how long a user may wait between two requests
   * @param nowNanos from any origin
   */
  public StallWatch(Duration waits, long nowNanos) {
    this.limit = SILENCE.plus(waits);
    this.lookedNanos = nowNanos;
  }

  /**
   * Looks, which is to be done about once a second; whether the load has stalled.
   *
   * @param nowNanos from the same origin
   */
  public boolean hasStalled(Activity now, long nowNanos) {
    boolean isAlive = now.users() == 0 || now.underWay() > 0 || now.events() != events;
    silentNanos =
        isAlive ? 0 : silentNanos + Math.min(nowNanos - lookedNanos, MOST_BETWEEN_LOOKS_NANOS);
    events = now.events();
    lookedNanos = nowNanos;
    return silentNanos >= limit.toNanos();
  }

  /**
   * What is said of a load that has stalled.
   *
   * @param journey its name
   */
  public String sentence(String journey, Activity now) {
    return ("journey \"%s\" stalled: for %d s no request was sent or under way, with %s in the"
            + " journey; a rendezVous needs as many users as it names, and a session function must"
            + " not block")
        .formatted(
            journey,
            limit.toSeconds(),
            now.users() == 1 ? "1 user" : "%d users".formatted(now.users()));
  }
}
