package verdict.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.sample.BlockFigures;
import verdict.sample.Caveat;
import verdict.sample.Figures;
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
            ? Figures.things(run.overall().count(), "request")
                + ". One run without a baseline shows whether objectives are met, not whether"
                + " anything got faster or slower."
            : invalidities.get(0).found();
    return new Judgement(verdict, reason, outcomes, invalidities, caveats(run));
  }

  private static List<Caveat> caveats(BlockFigures run) {
    List<Caveat> caveats = new ArrayList<>(run.caveats());
    caveats.addAll(RunValidity.caveats(run));
    return caveats;
  }
}
