package verdict.gatling.journey;

import io.gatling.javaapi.core.Session;

/**
 * Which user in turn somebody is, from 0: it decides what the user does where a journey has several
 * variants, and with which values. Both users of a pair of a duet have the same turn, so both sides
 * get the same load in the same order.
 */
public final class Turn {
  // Gatling keeps attributes of this prefix when an author resets the session.
  private static final String KEY = "gatling.verdict.turn";

  private Turn() {}

  /** Gives a user its turn. */
  public static Session take(Session session, long turn) {
    return session.set(KEY, turn);
  }

  /** The turn of a user; one who was given none is the first. */
  public static long of(Session session) {
    return session.contains(KEY) ? session.getLong(KEY) : 0;
  }
}
