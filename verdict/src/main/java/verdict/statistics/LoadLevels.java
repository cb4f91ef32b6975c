package verdict.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import verdict.run.RunDescription;
import verdict.run.Side;
import verdict.sample.BlockFigures;

/** Splits two sides by the target load, for each is a question of its own. */
public final class LoadLevels {
  private static final Comparator<Optional<RunDescription.Load>> ORDER =
      Comparator.comparing(load -> load.map(RunDescription.Load::requestsPerSecond).orElse(0.0));

  private LoadLevels() {}

  /**
   * One comparison for each load that both sides have, the lowest first; a single one of everything
   * when they have none in common.
   */
  public static List<Comparison> of(Side baseline, Side candidate) {
    return of(baseline, candidate, OptionalInt.empty());
  }

  /**
   * The same where a user may have alternated runs.
   *
   * @param neededPairs how many pairs it takes until such runs are compared pair by pair
   */
  public static List<Comparison> of(Side baseline, Side candidate, int neededPairs) {
    return of(baseline, candidate, OptionalInt.of(neededPairs));
  }

  private static List<Comparison> of(Side baseline, Side candidate, OptionalInt neededPairs) {
    List<BlockFigures> left = baseline.blocks().stream().map(BlockFigures::of).toList();
    List<BlockFigures> right = candidate.blocks().stream().map(BlockFigures::of).toList();
    Map<Optional<RunDescription.Load>, List<BlockFigures>> ofBaseline = byLoad(left);
    Map<Optional<RunDescription.Load>, List<BlockFigures>> ofCandidate = byLoad(right);
    List<Comparison> comparisons = new ArrayList<>();
    ofBaseline.forEach(
        (load, blocks) ->
            Optional.ofNullable(ofCandidate.get(load))
                .ifPresent(
                    others -> comparisons.add(Comparison.of(load, blocks, others, neededPairs))));
    boolean isWhole =
        comparisons.size() == ofBaseline.size() && comparisons.size() == ofCandidate.size();
    return isWhole
        ? comparisons
        // That loads differ is judged.
        : List.of(Comparison.of(left.get(0).load(), left, right, neededPairs));
  }

  private static Map<Optional<RunDescription.Load>, List<BlockFigures>> byLoad(
      List<BlockFigures> blocks) {
    Map<Optional<RunDescription.Load>, List<BlockFigures>> levels = new TreeMap<>(ORDER);
    for (BlockFigures block : blocks) {
      levels.computeIfAbsent(block.load(), first -> new ArrayList<>()).add(block);
    }
    return levels;
  }
}
