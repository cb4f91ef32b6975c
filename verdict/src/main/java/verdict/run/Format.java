package verdict.run;

import java.util.Set;

/**
 * What can be read, as its reader declares it.
 *
 * @param key its name in JSON: never changes
 * @param words what it is, for people
 * @param facts what has to be known of its figures
 */
public record Format(String key, String words, Set<Fact> facts) {

  /** The complete list of what a format can or cannot know. */
  public enum Fact {
    /** It is a log: it has each request with its start, so a part of the run can be read. */
    EACH_REQUEST,
    /** It has rounded figures alone, and no response times to compute others from. */
    NO_DISTRIBUTION,
    /** Its percentiles have a place and no rank. */
    PERCENTILES_BY_POSITION,
    /** A 0 of it may be a figure that does not exist. */
    ZERO_MAY_BE_NONE,
    /** Its throughput is over the length of the run, rounded up to whole seconds. */
    RATE_OVER_WHOLE_SECONDS,
    WHOLE_MILLISECONDS,
    /** Its response times are kept to so many digits. */
    RESPONSE_TIMES_ARE_ROUNDED,
    /** It tells when requests ended, and not when they started. */
    STARTS_NOT_RECORDED,
    /** What it notes of its results is how they were merged. */
    NOTES_OF_A_MERGE
  }

  public Format {
    facts = Set.copyOf(facts);
  }

  public boolean has(Fact fact) {
    return facts.contains(fact);
  }
}
