package verdict.run.log;

/**
 * The log ends in the middle of a record, as a killed load generator leaves it.
 *
 * <p>Without a stack trace: it is an answer, not a fault.
 */
public final class LogEnd extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LogEnd() {
    super("the log ends inside a record", null, false, false);
  }
}
