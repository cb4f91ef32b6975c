package superheroes.launcher;

import java.time.Duration;
import java.util.Locale;

/** What the launcher is doing, one line each on stderr, with the seconds since it started. */
final class Progress {

  private final long startNanos = System.nanoTime();

  void say(String what) {
    System.err.printf(Locale.ROOT, "system: %5.1f s  %s%n", seconds(), what);
  }

  double seconds() {
    return (System.nanoTime() - startNanos) / (double) Duration.ofSeconds(1).toNanos();
  }
}
