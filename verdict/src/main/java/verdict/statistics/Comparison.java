package verdict.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import verdict.run.Design;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;
import verdict.sample.FigureKey;
import verdict.sample.Metric;

/**
 * Both sides at one load.
 *
 * @param load that was asked for; absent when the results do not say
 * @param baseline every block of that side
 * @param candidate every block of that side
 * @param design which blocks make a unit, and which have no partner
 * @param changes of every figure that both sides have, in the order of their keys
 * @param failures absent when a side has not one request
 */
public record Comparison(
    Optional<RunDescription.Load> load,
    List<BlockFigures> baseline,
    List<BlockFigures> candidate,
    Units design,
    List<Change> changes,
    Optional<FailureChange> failures) {
  public Comparison {
    baseline = List.copyOf(baseline);
    candidate = List.copyOf(candidate);
    changes = List.copyOf(changes);
  }

  /**
   * Compares blocks of one load, where nobody alternated runs.
   *
   * @param baseline one or more
   * @param candidate one or more
   */
  public static Comparison of(
      Optional<RunDescription.Load> load,
      List<BlockFigures> baseline,
      List<BlockFigures> candidate) {
    return of(load, baseline, candidate, OptionalInt.empty());
  }

  /**
   * The same where a user may have alternated runs.
   *
   * @param neededPairs how many pairs it takes until such runs are compared pair by pair
   */
  static Comparison of(
      Optional<RunDescription.Load> load,
      List<BlockFigures> baseline,
      List<BlockFigures> candidate,
      OptionalInt neededPairs) {
    Units units = Units.of(baseline, candidate, neededPairs);
    List<Change> changes = new ArrayList<>();
    if (units.count() > 0) {
      changes.addAll(Changes.of(units));
      SlowRequests.of(units).ifPresent(changes::add);
    }
    return new Comparison(load, baseline, candidate, units, changes, FailureChange.of(units));
  }

  /** Whether the sides are compared round by round, or pair by pair; else run by run. */
  public boolean isPaired() {
    return design.isPaired();
  }

  /** What a unit of it is. */
  public Units.Kind unit() {
    return design.kind();
  }

  /** Whether both sides of each round were loaded at the same time. */
  public boolean isAtOnce() {
    return unit() == Units.Kind.ROUND
        && baseline.stream()
            .flatMap(block -> block.block().place().stream())
            .allMatch(place -> place.design() == Design.AT_ONCE);
  }

  /** How many duets were measured again with the versions on each other's machines. */
  public int swappedDuets() {
    return SwappedTargets.of(baseline, candidate).firsts().size();
  }

  /** How many there are: rounds or pairs, or runs of the side that has fewer of them. */
  public int units() {
    return design.count();
  }

  /** How many blocks were left out because their partner is missing. */
  public int unpaired() {
    return design.unpaired();
  }

  /** Whether one run a side is all there is: then no change can be told from noise. */
  public boolean isOneRunASide() {
    return !isPaired() && baseline.size() == 1 && candidate.size() == 1;
  }

  /** The baseline's blocks that are compared, those without a partner left out. */
  public List<BlockFigures> comparedBaseline() {
    return design.baseline().stream().flatMap(List::stream).toList();
  }

  /** The same of the candidate. */
  public List<BlockFigures> comparedCandidate() {
    return design.candidate().stream().flatMap(List::stream).toList();
  }

  /** The change of a figure of all requests, or of the run as a whole. */
  public Optional<Change> change(Metric metric) {
    FigureKey key = FigureKey.ofAll(metric);
    return changes.stream().filter(change -> change.key().equals(key)).findFirst();
  }
}
