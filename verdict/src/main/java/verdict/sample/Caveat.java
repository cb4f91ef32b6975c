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
    FEW_REQUESTS
  }

  /** Its name in JSON: never changes. */
  public String key() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
