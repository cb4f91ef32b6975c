package verdict.judgement;

import java.util.List;
import java.util.Optional;
import verdict.sample.Caveat;

/**
 * What may be said about a run on its own.
 *
 * @param verdict INVALID, or absent: there is nothing to compare
 * @param reason one or two sentences for the reader who reads nothing else
 * @param invalidities empty for a valid run
 */
public record Judgement(
    Optional<Verdict> verdict,
    String reason,
    List<ObjectiveOutcome> objectives,
    List<Invalidity> invalidities,
    List<Caveat> caveats) {
  public Judgement {
    objectives = List.copyOf(objectives);
    invalidities = List.copyOf(invalidities);
    caveats = List.copyOf(caveats);
  }

  /** What came of all objectives together. */
  public ObjectiveOutcome.Outcome ofObjectives() {
    return ObjectiveOutcome.Outcome.ofAll(objectives);
  }
}
