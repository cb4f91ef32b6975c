package verdict.judgement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.sample.ResultsRow;
import verdict.sample.ResultsSummary;

/**
 * What one side sent, by name: when the scenario was not recorded, other requests mean another
 * scenario.
 */
record SentRequests(Map<String, Long> counts) {
  /** What is rarer may be missing by chance, and moves no figure of all requests by a margin. */
  private static final double LEAST_SHARE = 0.01;

  private static final int MOST_NAMED = 5;

  static SentRequests of(List<BlockFigures> side) {
    TreeMap<String, Long> counts = new TreeMap<>();
    for (BlockFigures block : side) {
      ResultsSummary.of(block.block().results()).rows().stream()
          .filter(row -> row.kind() == ResultsRow.Kind.REQUEST)
          .forEach(row -> counts.merge(row.name(), row.total().count(), Long::sum));
    }
    return new SentRequests(counts);
  }

  /** Empty where both sent the same, or a side does not tell its requests apart. */
  static Optional<SideDifference> difference(
      List<BlockFigures> baseline,
      List<BlockFigures> candidate,
      Set<SideDifference.Kind> accepted) {
    SentRequests was = of(baseline);
    SentRequests is = of(candidate);
    if (was.counts.isEmpty() || is.counts.isEmpty()) {
      return Optional.empty();
    }
    List<String> lost = was.without(is);
    List<String> found = is.without(was);
    return lost.isEmpty() && found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            SideDifference.of("requests", was.text(lost), is.text(found), false, accepted));
  }

  private List<String> without(SentRequests other) {
    double all = counts.values().stream().mapToLong(Long::longValue).sum();
    return counts.keySet().stream()
        .filter(name -> !other.counts.containsKey(name))
        .filter(name -> counts.getOrDefault(name, 0L) >= LEAST_SHARE * all)
        .toList();
  }

  private String text(List<String> own) {
    return own.isEmpty()
        ? "no others"
        : own.stream()
                .limit(MOST_NAMED)
                .map(
                    name ->
                        "also \"%s\" (%s)"
                            .formatted(name, Figures.count(counts.getOrDefault(name, 0L))))
                .collect(Collectors.joining(", "))
            + (own.size() > MOST_NAMED ? " and %d more".formatted(own.size() - MOST_NAMED) : "");
  }
}
