package verdict.statistics;

import java.util.List;
import java.util.Optional;

/** How much the figures of several runs of one build differ. */
public final class SpreadOfRuns {
  private SpreadOfRuns() {}

  /**
   * The standard deviation of the logarithms, about the relative standard deviation of the values;
   * absent for fewer than two, and for what can be 0.
   */
  public static Optional<Double> relative(List<Double> values) {
    if (values.stream().anyMatch(value -> !(value > 0))) {
      return Optional.empty();
    }
    var spread = Spread.of(values.stream().mapToDouble(StrictMath::log).toArray());
    return spread.isPresent() ? Optional.of(spread.getAsDouble()) : Optional.empty();
  }
}
