package verdict.collect;

/** What was asked for is not done, for a reason that is known: the load test's, or our own. */
public final class RunRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /** What kind of reason; what the program ends with follows from it. */
  public enum Reason {
    WRONG_USAGE,
    UNREADABLE_INPUT,
    SYSTEM_NOT_THERE,
    CANNOT_WRITE,
    OUR_FAULT
  }

  /**
   * @param sentence for the user; empty when it was printed already
   */
  public RunRefused(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
