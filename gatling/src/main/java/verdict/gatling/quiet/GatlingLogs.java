package verdict.gatling.quiet;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import org.slf4j.LoggerFactory;

/** Gatling's log. */
public final class GatlingLogs {
  private GatlingLogs() {}

  /** Starts it again: a Gatling run stops it at its end, and another run is to follow. */
  public static void restart() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      try {
        new ContextInitializer(context).autoConfig();
        context.start();
      } catch (JoranException e) {
        Progress.say("Gatling's log could not be started again: " + e.getMessage());
      }
    }
  }
}
