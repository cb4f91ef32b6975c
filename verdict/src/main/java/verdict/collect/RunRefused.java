package verdict.collect;

/** What was asked for is not done, for a reason that is known: the load test's, or our own. */
public final class RunRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final int code;

  /**
   * @param code what the program is to end with, 64 to 78 as in BSD's sysexits.h
   * @param sentence for the user; empty when it was printed already
   */
  RunRefused(int code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public int code() {
    return code;
  }
}
