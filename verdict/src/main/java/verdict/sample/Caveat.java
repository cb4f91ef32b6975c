package verdict.sample;

import java.util.Locale;

/**
 * Why a number needs care; it travels with the numbers into every output.
 *
 * @param sentence with the figures, for people
 */
public record Caveat(Kind kind, String sentence) {

  /** The complete list of doubts. */
  public enum Kind {
    RESPONSE_TIMES_ARE_ROUNDED,
    WARM_UP_NOT_STEADY,
    WARM_UP_UNKNOWN,
    TARGET_NOT_STARTED_BY_VERDICT,
    NO_SERVICE_METRICS,
    METRICS_INCOMPLETE,
    SERVICE_RESTARTED,
    COUNTER_WENT_BACKWARDS,
    UNCOMMITTED_CHANGES,
    LAG_NOT_RECORDED,
    FEW_REQUESTS,
    RESULTS_INCOMPLETE,
    READING_NOTE,
    USERS_LEFT,
    MANY_REQUEST_NAMES,
    WHOLE_MILLISECONDS,
    NO_DISTRIBUTION,
    PERCENTILES_BY_POSITION,
    ZERO_MAY_BE_NONE,
    NO_START_TIME,
    STARTS_NOT_RECORDED,
    RATE_OVER_WHOLE_SECONDS,
    REPORT_IS_OF_OTHER_REQUESTS,
    MERGED,
    SEQUENTIAL_RUNS,
    BLOCKS_WITHOUT_PARTNER,
    SITTINGS_JOINED,
    NEIGHBOURS,
    LOAD_GENERATOR_LATE,
    CALIBRATION
  }

  /** Its name in JSON: never changes. */
  public String key() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
