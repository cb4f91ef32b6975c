package verdict.run.log;

/**
 * What a log says of its run.
 *
 * @param version of Gatling, as it calls itself; 2.x wrote {@code 2.0} whatever it was
 * @param simulation the name of its class
 * @param description what the user called the run, empty when nothing
 * @param startEpochMillis the wall clock of the load generator at the start
 */
public record LogHeader(
    String version, String simulation, String description, long startEpochMillis) {
  static final LogHeader NONE = new LogHeader("", "", "", 0);

  /** Whether the log got as far as its first record. */
  public boolean isThere() {
    return !version.isEmpty();
  }
}
