package verdict.run.log;

/** A log that no figure can be made of: it holds what no load generator writes, or is another's. */
public final class DamagedLog extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String found;
  private final String expected;
  private final String cure;
  private final boolean isDamage;

  /**
   * @param found with its place, for example {@code a record of type 9 at byte 120}
   * @param expected what would have been right there
   */
  public DamagedLog(String found, String expected) {
    this(
        "has " + found,
        expected + " there",
        "the file is damaged: nothing after that place can be trusted, so take another copy",
        true);
  }

  private DamagedLog(String found, String expected, String cure, boolean isDamage) {
    super(found + "; expected " + expected, null, false, false);
    this.found = found;
    this.expected = expected;
    this.cure = cure;
    this.isDamage = isDamage;
  }

  /**
   * Two logs in one file.
   *
   * @param place where the second begins, for example {@code line 5}
   * @param split commands that cut the file there
   */
  static DamagedLog joined(String place, String split) {
    return new DamagedLog(
        "cannot be read: two runs are joined at " + place,
        "the log of one run",
        "split them ("
            + split
            + "), then inspect each, or merge them if they ran together with:"
            + " scripts/verdict merge FIRST SECOND --output DIR",
        false);
  }

  /** A log of the first Gatlings. */
  static DamagedLog ofGatling1() {
    return new DamagedLog(
        "is a log of Gatling 1.x, which is not read",
        "a log of Gatling 2.0 or later",
        "read the report that Gatling 1.x made of it, or run the simulation with a later Gatling",
        false);
  }

  /** What the file has or is, for example {@code has a record of type 9 at byte 120}. */
  public String found() {
    return found;
  }

  public String expected() {
    return expected;
  }

  /** What the user can do. */
  public String cure() {
    return cure;
  }

  /** Whether the file is damaged; else it is sound, and something else than one log. */
  public boolean isDamage() {
    return isDamage;
  }
}
