package verdict.run.log;

/** A log holds what no load generator writes; nothing that follows it can be trusted. */
public final class DamagedLog extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String found;
  private final String expected;

  /**
   * @param found with its place, for example {@code a record of type 9 at byte 120}
   * @param expected what would have been right there
   */
  public DamagedLog(String found, String expected) {
    super(found + "; expected " + expected, null, false, false);
    this.found = found;
    this.expected = expected;
  }

  public String found() {
    return found;
  }

  public String expected() {
    return expected;
  }
}
