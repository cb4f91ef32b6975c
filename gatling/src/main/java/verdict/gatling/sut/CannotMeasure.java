package verdict.gatling.sut;

/** A reason not to measure; the message is one sentence for the user, empty when it was said. */
public final class CannotMeasure extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int SYSTEM_NOT_THERE = 69;

  private final int exitCode;

  private CannotMeasure(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  /** The system under test is not there, or does not answer as it should. */
  public static CannotMeasure systemNotThere(String sentence) {
    return new CannotMeasure(SYSTEM_NOT_THERE, sentence);
  }

  /** A process has ended that has said itself why. */
  static CannotMeasure alreadySaid(int exitCode) {
    return new CannotMeasure(exitCode == 0 ? SYSTEM_NOT_THERE : exitCode, "");
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }

  public int exitCode() {
    return exitCode;
  }
}
