package verdict.gatling.quiet;

import java.time.Instant;
import java.util.Locale;

/** What the load test is doing, a line each on stderr, with the seconds since the JVM started. */
public final class Progress {
  private static final long startMillis =
      ProcessHandle.current()
          .info()
          .startInstant()
          .map(Instant::toEpochMilli)
          .orElseGet(System::currentTimeMillis);

  private Progress() {}

  public static void say(String what) {
    double seconds = (System.currentTimeMillis() - startMillis) / 1e3;
    System.err.printf(Locale.ROOT, "load:   %5.1f s  %s%n", seconds, what);
  }

  /**
   * The stage that a round of a duet has reached, in lower-case words: {@code verdict duet} shows
   * it, and hides all other lines until the end.
   */
  public static void stage(String stage) {
    say("stage: " + stage);
  }

  /** A line with figures, written alike in every country: {@code say("%,d requests", n)}. */
  public static void say(String format, Object... figures) {
    say(String.format(Locale.ROOT, format, figures));
  }
}
