package verdict.gatling.parameters;

/** A property that cannot be used; the message is one sentence for the user. */
public final class WrongParameter extends Exception {
  private static final long serialVersionUID = 1L;

  /** Exit code for a wrong property, and for an input that cannot be read. */
  public static final int WRONG_USAGE = 64;

  public static final int UNREADABLE_INPUT = 65;

  private final int exitCode;

  WrongParameter(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  public static WrongParameter usage(String sentence) {
    return new WrongParameter(WRONG_USAGE, sentence);
  }

  /** For a file that does not hold what it should. */
  public static WrongParameter unreadable(String sentence) {
    return new WrongParameter(UNREADABLE_INPUT, sentence);
  }

  public int exitCode() {
    return exitCode;
  }
}
