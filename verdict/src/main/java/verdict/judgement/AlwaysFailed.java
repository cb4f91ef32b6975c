package verdict.judgement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.sample.RequestFigures;

/** Requests that never succeeded on either side: nothing was measured of them. */
final class AlwaysFailed {
  private static final int MOST_NAMED = 3;

  private AlwaysFailed() {}

  /** Empty when every request name that both sides have succeeded on one of them. */
  static Optional<Invalidity> on(List<BlockFigures> baseline, List<BlockFigures> candidate) {
    Set<String> both = new TreeSet<>(names(baseline, false));
    both.retainAll(names(candidate, false));
    both.removeAll(names(baseline, true));
    both.removeAll(names(candidate, true));
    if (both.isEmpty()) {
      return Optional.empty();
    }
    String named =
        both.stream()
            .limit(MOST_NAMED)
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(", "));
    return Optional.of(
        Invalidity.Kind.ALWAYS_FAILED.with(
            both.size() > MOST_NAMED
                ? named + " and " + Figures.count(both.size() - MOST_NAMED) + " more"
                : named));
  }

  /** Those that were sent, or only those of which one succeeded. */
  private static Set<String> names(Collection<BlockFigures> blocks, boolean onlySucceeded) {
    return blocks.stream()
        .flatMap(block -> block.requests().stream())
        .filter(of -> onlySucceeded ? of.failed() < of.count() : of.count() > 0)
        .map(RequestFigures::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
