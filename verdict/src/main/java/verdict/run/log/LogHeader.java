package verdict.run.log;

import java.util.regex.Pattern;

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
  /** How much later than the first a load generator of one run may start. */
  public static final long MOST_SHIFT_MILLIS = 24 * 60 * 60 * 1_000L;

  /**
   * How long before the start of the run something may have happened: protocols with a clock of
   * their own and clocks that are set back come to milliseconds or hours, damage to years.
   */
  static final int MOST_BEFORE_START_MILLIS = 24 * 60 * 60 * 1_000;

  /** How a version of Gatling looks: 3.15.1, 3.0.0-RC4. */
  static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9A-Za-z-]+)+");

  static final LogHeader NONE = new LogHeader("", "", "", 0);

  /**
   * How long after a moment a run started, in milliseconds.
   *
   * @throws DamagedLog when it is before it, or more than a day after it
   */
  static int shiftMillis(long startEpochMillis, long originEpochMillis) {
    long shift = startEpochMillis - originEpochMillis;
    if (shift < 0 || shift > MOST_SHIFT_MILLIS) {
      throw new DamagedLog(
          "a start %,d ms after the first load generator's".formatted(shift),
          "0 to %,d ms".formatted(MOST_SHIFT_MILLIS));
    }
    return (int) shift;
  }

  /** Whether the log got as far as its first record. */
  public boolean isThere() {
    return !version.isEmpty();
  }
}
