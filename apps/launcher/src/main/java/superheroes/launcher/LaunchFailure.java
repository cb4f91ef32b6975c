package superheroes.launcher;

import org.jspecify.annotations.Nullable;

/** A reason not to start, in one sentence for the user: what, allowed, actual, cure. */
final class LaunchFailure extends Exception {

  /** Exit code for a wrong option. */
  static final int WRONG_USAGE = 64;

  /** Exit code for a system that could not be started. */
  static final int UNAVAILABLE = 69;

  private static final long serialVersionUID = 1;

  private final int exitCode;

  private LaunchFailure(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  static LaunchFailure wrongUsage(String message) {
    return new LaunchFailure(WRONG_USAGE, message, null);
  }

  static LaunchFailure unavailable(String message) {
    return new LaunchFailure(UNAVAILABLE, message, null);
  }

  static LaunchFailure unavailable(String message, Throwable cause) {
    return new LaunchFailure(UNAVAILABLE, message, cause);
  }

  int exitCode() {
    return exitCode;
  }
}
