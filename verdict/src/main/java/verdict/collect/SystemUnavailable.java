package verdict.collect;

/** The load test could not run: what it needs is not there. The message is for the user. */
public final class SystemUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  public SystemUnavailable(String message) {
    super(message);
  }
}
