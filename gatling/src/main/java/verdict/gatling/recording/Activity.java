package verdict.gatling.recording;

/**
 * What the users of a load have done so far, in the few numbers that tell whether they still do
 * something.
 *
 * @param users who are in their journey now
 * @param underWay requests that were sent and have not ended
 * @param events requests that were sent, requests that ended and journeys that ended, since the
 *     beginning
 */
public record Activity(long users, long underWay, long events) {
  public static final Activity NONE = new Activity(0, 0, 0);

  public Activity plus(Activity other) {
    return new Activity(users + other.users, underWay + other.underWay, events + other.events);
  }
}
