package verdict.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;

/**
 * The units of a comparison: what was started afresh, and so counts once.
 *
 * @param kind what they are
 * @param baseline the blocks of each unit
 * @param candidate the same; of rounds, as long as the other and block for block its partner
 * @param unpaired how many blocks were left out because their partner is missing
 * @param alternated how the runs of a user alternated; absent where they did not
 */
public record Units(
    Kind kind,
    List<List<BlockFigures>> baseline,
    List<List<BlockFigures>> candidate,
    int unpaired,
    Optional<AlternatedRuns> alternated) {

  /** What a unit is. */
  public enum Kind {
    /** A round of a duet: it has both sides. */
    ROUND("round"),
    /** Two runs of a user, one of each side, next to each other in time. */
    PAIR("pair"),
    /** A run of one side. */
    RUN("run");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** One of them, in a word. */
    public String word() {
      return word;
    }
  }

  /**
   * @param neededPairs how many pairs it takes until runs that alternated are compared pair by
   *     pair; absent where nobody alternated runs
   */
  static Units of(
      List<BlockFigures> baseline, List<BlockFigures> candidate, OptionalInt neededPairs) {
    if (areOfTheSameDuets(baseline, candidate)) {
      return rounds(baseline, candidate);
    }
    Optional<AlternatedRuns> alternated =
        neededPairs.isPresent()
            ? AlternatedRuns.of(baseline, candidate, neededPairs.getAsInt())
            : Optional.empty();
    return alternated
        .filter(AlternatedRuns::areEnough)
        .map(Units::pairs)
        .orElseGet(() -> new Units(Kind.RUN, runs(baseline), runs(candidate), 0, alternated));
  }

  private static Units pairs(AlternatedRuns of) {
    return new Units(
        Kind.PAIR,
        of.pairs().stream().map(pair -> List.of(pair.baseline())).toList(),
        of.pairs().stream().map(pair -> List.of(pair.candidate())).toList(),
        of.left(),
        Optional.of(of));
  }

  /** Whether each unit has both sides. */
  public boolean isPaired() {
    return kind != Kind.RUN;
  }

  // One duet, or several sittings of the same question.
  private static boolean areOfTheSameDuets(
      List<BlockFigures> baseline, List<BlockFigures> candidate) {
    return Stream.concat(baseline.stream(), candidate.stream()).allMatch(b -> place(b).isPresent())
        && duets(baseline).equals(duets(candidate));
  }

  private static Set<String> duets(List<BlockFigures> blocks) {
    return blocks.stream().map(b -> place(b).orElseThrow().duet()).collect(Collectors.toSet());
  }

  /** A pair of a round: what is compared with what. */
  private record Pair(String duet, int round, int number) implements Comparable<Pair> {
    static Pair of(RunDescription.Place place) {
      return new Pair(place.duet(), place.round(), place.pair());
    }

    /** The unit that it is part of. */
    Pair unit(SwappedTargets swapped) {
      return new Pair(swapped.unitWith(duet), round, 0);
    }

    @Override
    public int compareTo(Pair other) {
      return Comparator.comparing(Pair::duet)
          .thenComparing(Pair::round)
          .thenComparing(Pair::number)
          .compare(this, other);
    }
  }

  private static Optional<RunDescription.Place> place(BlockFigures block) {
    return block.block().place();
  }

  private static Units rounds(List<BlockFigures> baseline, List<BlockFigures> candidate) {
    Map<Pair, BlockFigures> ofBaseline = byPair(baseline);
    Map<Pair, BlockFigures> ofCandidate = byPair(candidate);
    SwappedTargets swapped = SwappedTargets.of(baseline, candidate);
    Map<Pair, Set<String>> duets = new TreeMap<>();
    ofBaseline.keySet().stream()
        .filter(ofCandidate::containsKey)
        .forEach(
            pair -> duets.computeIfAbsent(pair.unit(swapped), d -> new TreeSet<>()).add(pair.duet));
    Map<Pair, List<BlockFigures>> left = new TreeMap<>();
    Map<Pair, List<BlockFigures>> right = new TreeMap<>();
    int pairs = 0;
    for (Map.Entry<Pair, BlockFigures> block : ofBaseline.entrySet()) {
      Pair pair = block.getKey();
      BlockFigures partner = ofCandidate.get(pair);
      Pair unit = pair.unit(swapped);
      boolean isWhole =
          partner != null
              && (!swapped.needsAnother(pair.duet)
                  || duets.getOrDefault(unit, Set.of()).size() > 1);
      if (partner != null && isWhole) {
        left.computeIfAbsent(unit, first -> new ArrayList<>()).add(block.getValue());
        right.computeIfAbsent(unit, first -> new ArrayList<>()).add(partner);
        pairs++;
      }
    }
    return new Units(
        Kind.ROUND,
        List.copyOf(left.values()),
        List.copyOf(right.values()),
        baseline.size() + candidate.size() - 2 * pairs,
        Optional.empty());
  }

  private static Map<Pair, BlockFigures> byPair(List<BlockFigures> blocks) {
    Map<Pair, BlockFigures> pairs = new TreeMap<>();
    blocks.forEach(block -> pairs.put(Pair.of(place(block).orElseThrow()), block));
    return pairs;
  }

  /** Blocks of one round were not started afresh, so that they are one unit here, too. */
  static List<List<BlockFigures>> runs(List<BlockFigures> blocks) {
    Map<String, List<BlockFigures>> runs = new LinkedHashMap<>();
    for (BlockFigures block : blocks) {
      String unit = place(block).map(p -> p.duet() + " " + p.round()).orElse("run " + runs.size());
      runs.computeIfAbsent(unit, first -> new ArrayList<>()).add(block);
    }
    return List.copyOf(runs.values());
  }

  /** How many units there are; of runs, on the side that has fewer. */
  public int count() {
    return Math.min(baseline.size(), candidate.size());
  }
}
