package verdict.run.log;

import java.util.OptionalLong;

/**
 * What is read of a run.
 *
 * @param originEpochMillis the moment that all times are to be since, not after the start of the
 *     run; the start of the run when it is empty
 * @param fromMillis since that moment: requests and groups that begin earlier are left out
 * @param untilMillis since that moment, after {@code fromMillis}: those that begin then or later
 *     are left out
 */
public record Excerpt(OptionalLong originEpochMillis, long fromMillis, long untilMillis) {
  /** The whole run, by its own clock. */
  public static final Excerpt ALL =
      new Excerpt(OptionalLong.empty(), Long.MIN_VALUE, Long.MAX_VALUE);

  public Excerpt {
    if (untilMillis <= fromMillis) {
      throw new IllegalArgumentException(
          "an excerpt must end after %d ms, was %d".formatted(fromMillis, untilMillis));
    }
  }

  /** The same since another moment. */
  public Excerpt since(OptionalLong other) {
    return new Excerpt(other, fromMillis, untilMillis);
  }

  /** Whether something may be left out. */
  public boolean isPart() {
    return fromMillis > Long.MIN_VALUE || untilMillis < Long.MAX_VALUE;
  }

  /** Whether the begin of the run is left out. */
  public boolean isWithoutBegin() {
    return fromMillis > Long.MIN_VALUE;
  }

  /** The same of the whole run. */
  public Excerpt ofAll() {
    return new Excerpt(originEpochMillis, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  boolean has(long startMillis) {
    return startMillis >= fromMillis && startMillis < untilMillis;
  }
}
