package verdict.judgement;

import java.util.List;
import java.util.Optional;
import verdict.sample.Caveat;

/**
 * What may be said of a candidate against its baseline.
 *
 * @param verdict of all loads together
 * @param loads one for each load, the lowest first
 * @param stage where a duet stands among its looks; absent for what has none
 * @param futility why a duet ended before its first look; absent otherwise
 * @param alpha the probability of a false positive in the whole family that was allowed, in (0, 1)
 * @param familySize how many figures shared it
 * @param invalidities empty for a valid comparison
 * @param differences between the sides
 * @param caveats of both sides and of the design
 */
public record ComparisonJudgement(
    Verdict verdict,
    List<LoadJudgement> loads,
    Optional<Stage> stage,
    Optional<Futility> futility,
    double alpha,
    int familySize,
    List<Invalidity> invalidities,
    List<SideDifference> differences,
    List<Caveat> caveats) {
  public ComparisonJudgement {
    loads = List.copyOf(loads);
    invalidities = List.copyOf(invalidities);
    differences = List.copyOf(differences);
    caveats = List.copyOf(caveats);
  }

  /** Whether anything of it may be quoted. */
  public boolean isValid() {
    return verdict != Verdict.INVALID;
  }

  /**
   * Whether a duet that can go on does: before its first look, and where a look decides nothing.
   */
  public boolean isOpen() {
    return futility.isEmpty()
        && (verdict == Verdict.INCONCLUSIVE || stage.filter(Stage::isBeforeLook).isPresent());
  }

  /** What came of all objectives, of all loads together. */
  public ObjectiveOutcome.Outcome ofObjectives() {
    return ObjectiveOutcome.Outcome.ofAll(
        loads.stream().flatMap(load -> load.objectives().stream()).toList());
  }

  /** Whether one run a side is all there is, at every load. */
  public boolean isOneRunASide() {
    return loads.stream().allMatch(load -> load.comparison().isOneRunASide());
  }

  /** The fewest units of a load with which any figure of the family could be a change. */
  public int leastUnits(LoadJudgement load) {
    // One run a side may show nothing in a figure that more runs will show something in.
    int figures = isOneRunASide() ? load.gate().size() : familySize;
    return Detection.leastUnits(load.comparison().isPaired(), alpha / Math.max(1, figures));
  }
}
