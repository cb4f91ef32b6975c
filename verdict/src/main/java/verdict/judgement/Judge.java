package verdict.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.sample.BlockFigures;
import verdict.sample.Caveat;
import verdict.sample.Objectives;

/** Judges a run on its own: whether it is valid, and whether it keeps its objectives. */
public final class Judge {
  private Judge() {}

  /** Judges a run on its own. */
  public static Judgement judge(BlockFigures run, Objectives objectives) {
    List<Invalidity> invalidities = RunValidity.check(run);
    List<ObjectiveOutcome> outcomes = ObjectiveOutcome.of(run, objectives);
    Optional<Verdict> verdict =
        invalidities.isEmpty() ? Optional.empty() : Optional.of(Verdict.INVALID);
    String reason =
        invalidities.isEmpty()
            ? "One run, no baseline: it shows whether objectives are met, not whether anything got"
                + " faster or slower."
            : invalid(invalidities);
    return new Judgement(verdict, reason, outcomes, invalidities, caveats(run));
  }

  private static String invalid(List<Invalidity> invalidities) {
    return "No figure of this measurement may be quoted as a result. "
        + invalidities.get(0).found()
        + " "
        + invalidities.get(0).cure();
  }

  private static List<Caveat> caveats(BlockFigures run) {
    List<Caveat> caveats = new ArrayList<>(run.caveats());
    caveats.addAll(RunValidity.caveats(run));
    return caveats;
  }
}
