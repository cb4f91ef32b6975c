package verdict.gatling.journey;

import java.time.Duration;
import java.util.List;
import scala.Option;
import scala.Product;
import scala.concurrent.duration.FiniteDuration;

/** How long a pause of Gatling can be, which its builder holds as a function of the session. */
final class Pauses {
  /** For one that the session or a distribution says: it is known only when it is over. */
  private static final Duration UNKNOWN = Duration.ofMinutes(10);

  private Pauses() {}

  /**
   * The longest time that a pause lasts.
   *
   * @param expression of its duration
   * @param force the option of a distribution around that
   */
  static Duration longest(Object expression, Object force) {
    return ((Option<?>) force).isDefined() ? UNKNOWN : longest(expression);
  }

  /**
   * The same for one without a distribution.
   *
   * @param expression the field of the builder
   */
  static Duration longest(Object expression) {
    // What is fixed is a case class in Gatling that holds it (AuthoredRequest).
    if (expression instanceof Product fixed
        && fixed.productElement(0) instanceof FiniteDuration pause) {
      return Duration.ofMillis(pause.toMillis());
    }
    // pause(1, 2) is a function that Gatling made with the bounds, in milliseconds.
    List<Object> captured = GatlingInternals.captured(expression);
    if (!captured.isEmpty() && captured.stream().allMatch(Long.class::isInstance)) {
      return Duration.ofMillis(captured.stream().mapToLong(Long.class::cast).max().orElseThrow());
    }
    return UNKNOWN;
  }
}
