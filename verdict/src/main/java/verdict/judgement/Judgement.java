package verdict.judgement;

import java.util.List;
import java.util.Optional;
import verdict.sample.Caveat;

/**
 * What may be said about a run, or about a run against a baseline.
 *
 * @param verdict absent for a valid run without a baseline: there is nothing to compare
 * @param reason one or two sentences for the reader who reads nothing else
 * @param objectives of the candidate
 * @param invalidities empty for a valid run; each names the side it is about
 * @param differences between the sides
 * @param caveats of the candidate and then of the baseline
 */
public record Judgement(
    Optional<Verdict> verdict,
    String reason,
    List<ObjectiveOutcome> objectives,
    List<Invalidity> invalidities,
    List<SideDifference> differences,
    List<Caveat> caveats) {
  public Judgement {
    objectives = List.copyOf(objectives);
    invalidities = List.copyOf(invalidities);
    differences = List.copyOf(differences);
    caveats = List.copyOf(caveats);
  }

  public boolean objectivesMet() {
    return objectives.stream().allMatch(ObjectiveOutcome::met);
  }
}
