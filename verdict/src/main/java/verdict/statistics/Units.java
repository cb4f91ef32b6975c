package verdict.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import verdict.run.RunDescription;

/**
 * The units of a comparison: what was started afresh, and so counts once.
 *
 * @param isPaired whether each unit has both sides: then units are rounds, else runs
 * @param baseline the blocks of each unit
 * @param candidate the same; of rounds, as long as the other and block for block its partner
 * @param unpaired how many blocks were left out because their partner is missing
 */
record Units(
    boolean isPaired,
    List<List<BlockFigures>> baseline,
    List<List<BlockFigures>> candidate,
    int unpaired) {

  static Units of(List<BlockFigures> baseline, List<BlockFigures> candidate) {
    return areOfOneCampaign(baseline, candidate)
        ? rounds(baseline, candidate)
        : new Units(false, runs(baseline), runs(candidate), 0);
  }

  private static boolean areOfOneCampaign(
      List<BlockFigures> baseline, List<BlockFigures> candidate) {
    List<BlockFigures> all = new ArrayList<>(baseline);
    all.addAll(candidate);
    return all.stream().allMatch(b -> place(b).isPresent())
        && all.stream().map(b -> place(b).orElseThrow().duet()).distinct().count() == 1;
  }

  private static Optional<RunDescription.Place> place(BlockFigures block) {
    return block.block().place();
  }

  private static Units rounds(List<BlockFigures> baseline, List<BlockFigures> candidate) {
    Map<List<Integer>, BlockFigures> ofBaseline = byPair(baseline);
    Map<List<Integer>, BlockFigures> ofCandidate = byPair(candidate);
    Map<Integer, List<BlockFigures>> left = new TreeMap<>();
    Map<Integer, List<BlockFigures>> right = new TreeMap<>();
    int pairs = 0;
    for (Map.Entry<List<Integer>, BlockFigures> block : ofBaseline.entrySet()) {
      BlockFigures partner = ofCandidate.get(block.getKey());
      if (partner != null) {
        int round = block.getKey().get(0);
        left.computeIfAbsent(round, first -> new ArrayList<>()).add(block.getValue());
        right.computeIfAbsent(round, first -> new ArrayList<>()).add(partner);
        pairs++;
      }
    }
    return new Units(
        true,
        List.copyOf(left.values()),
        List.copyOf(right.values()),
        baseline.size() + candidate.size() - 2 * pairs);
  }

  private static Map<List<Integer>, BlockFigures> byPair(List<BlockFigures> blocks) {
    Map<List<Integer>, BlockFigures> pairs = new LinkedHashMap<>();
    for (BlockFigures block : blocks) {
      RunDescription.Place place = place(block).orElseThrow();
      pairs.put(List.of(place.round(), place.pair()), block);
    }
    return pairs;
  }

  /** Blocks of one round were not started afresh, so that they are one unit here, too. */
  private static List<List<BlockFigures>> runs(List<BlockFigures> blocks) {
    Map<String, List<BlockFigures>> runs = new LinkedHashMap<>();
    for (BlockFigures block : blocks) {
      String unit = place(block).map(p -> p.duet() + " " + p.round()).orElse("run " + runs.size());
      runs.computeIfAbsent(unit, first -> new ArrayList<>()).add(block);
    }
    return List.copyOf(runs.values());
  }

  /** How many units there are; of runs, on the side that has fewer. */
  int count() {
    return Math.min(baseline.size(), candidate.size());
  }
}
