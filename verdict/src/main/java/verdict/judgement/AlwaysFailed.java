package verdict.judgement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.sample.RequestFigures;

/** Requests that never succeeded on either side: nothing was measured of them. */
final class AlwaysFailed {
  /** On each side; fewer can all fail by chance. */
  private static final int LEAST_REQUESTS = 10;

  private static final int MOST_NAMED = 3;

  private AlwaysFailed() {}

  /** Empty when every request name that both sides have succeeded on one of them. */
  static Optional<Invalidity> on(List<BlockFigures> baseline, List<BlockFigures> candidate) {
    Set<String> both = new TreeSet<>(neverSucceeded(baseline));
    both.retainAll(neverSucceeded(candidate));
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

  private static Set<String> neverSucceeded(Collection<BlockFigures> blocks) {
    Map<String, Long> failed = new TreeMap<>();
    Set<String> succeeded = new TreeSet<>();
    for (BlockFigures block : blocks) {
      for (RequestFigures request : block.requests()) {
        failed.merge(request.name(), request.failed(), Long::sum);
        if (request.failed() < request.count()) {
          succeeded.add(request.name());
        }
      }
    }
    failed.keySet().removeAll(succeeded);
    failed.values().removeIf(count -> count < LEAST_REQUESTS);
    return failed.keySet();
  }
}
