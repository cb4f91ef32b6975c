package verdict.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import verdict.statistics.PartChange.Shift;

/**
 * The cause of a change of the mean response time. A part is named only when its own change is
 * shown and is at least half of the whole one: less is a suspicion, and no report names those.
 *
 * @param whole the change of the mean; absent when there is none to explain
 * @param named the parts that explain it, the largest first; none when nothing does
 * @param hidden parts that would explain it, but concurrent calls may hide them; none when
 *     something is named
 * @param isKnown whether the services report what their time went into
 */
public record Attribution(
    Optional<Shift> whole, List<PartChange> named, List<PartChange> hidden, boolean isKnown) {
  private static final double MOST_OF_IT = 0.5;

  public Attribution {
    named = List.copyOf(named);
    hidden = List.copyOf(hidden);
  }

  public static Attribution of(Comparison comparison) {
    List<PartChange> parts = PartChange.of(comparison);
    Optional<Shift> whole = PartChange.ofTheMean(comparison).filter(Shift::isShown);
    List<PartChange> named = explaining(whole, parts, PartChange::sure);
    List<PartChange> hidden =
        named.isEmpty() ? explaining(whole, parts, PartChange::most) : List.of();
    return new Attribution(whole, named, hidden, !parts.isEmpty());
  }

  private static List<PartChange> explaining(
      Optional<Shift> whole, List<PartChange> parts, Function<PartChange, Shift> shift) {
    return whole.stream()
        .flatMap(mean -> parts.stream().filter(part -> explains(shift.apply(part), mean)))
        .sorted(Comparator.comparingDouble(part -> -Math.abs(shift.apply(part).milliseconds())))
        .toList();
  }

  private static boolean explains(Shift part, Shift whole) {
    return part.isShown() && part.milliseconds() / whole.milliseconds() >= MOST_OF_IT;
  }
}
