package verdict.gatling.recording;

import io.gatling.javaapi.core.Session;

/**
 * What is done when a journey ends, however it ends: an action behind its chain is not reached
 * after {@code exitHere}. The Java DSL has no word for it; an upgrade that takes it away fails at
 * compile time.
 */
public final class AtExit {
  private AtExit() {}

  /** The session of a user, with a task for its end. */
  public static Session run(Session session, Runnable task) {
    var user = session.asScala();
    var before = user.onExit();
    return new Session(
        user.copy(
            user.scenario(),
            user.userId(),
            user.attributes(),
            user.baseStatus(),
            user.blockStack(),
            ended -> {
              task.run();
              return before.apply(ended);
            },
            user.eventLoop()));
  }
}
