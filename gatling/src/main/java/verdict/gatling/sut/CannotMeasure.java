package verdict.gatling.sut;

import org.jspecify.annotations.Nullable;

/** A reason not to measure; the message is one sentence for the user. */
public final class CannotMeasure extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int WRONG_USAGE = 64;
  private static final int SYSTEM_NOT_THERE = 69;
  private static final int INTERNAL = 70;

  /** What Gatling says when a queue has no record left. */
  private static final String EMPTY_FEEDER = "feeder is now empty";

  private final int exitCode;

  private CannotMeasure(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  /** The system under test is not there, or does not answer as it should. */
  public static CannotMeasure systemNotThere(String sentence) {
    return new CannotMeasure(SYSTEM_NOT_THERE, sentence);
  }

  /** What was asked for is wrong. */
  public static CannotMeasure wrongUsage(String sentence) {
    return new CannotMeasure(WRONG_USAGE, sentence);
  }

  /** The load generator does not do what it is to do. */
  public static CannotMeasure loadFailed(String sentence) {
    return new CannotMeasure(INTERNAL, sentence);
  }

  /**
   * Gatling has ended before its time.
   *
   * @param what it was to do: {@code the warm-up}
   * @param crash why; null when it ended in peace
   */
  public static CannotMeasure ended(String what, @Nullable Throwable crash) {
    String why = crash == null ? "Gatling gives no reason" : String.valueOf(crash.getMessage());
    return why.contains(EMPTY_FEEDER)
        ? new CannotMeasure(
            WRONG_USAGE,
            "%s used up a feeder (%s); add .circular() or .random() to it, or more records"
                .formatted(what, why))
        : loadFailed("%s ended too early: %s".formatted(what, why));
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }

  public int exitCode() {
    return exitCode;
  }
}
