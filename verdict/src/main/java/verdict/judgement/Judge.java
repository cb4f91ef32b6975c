package verdict.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.sample.Caveat;
import verdict.sample.Objectives;
import verdict.statistics.RunSummary;

/**
 * Reaches a {@link Judgement}: what is invalid comes first, and one run a side never makes a
 * comparison conclusive, for runs of one and the same build differ by more than small changes do.
 */
public final class Judge {
  // Measured on one build, 50 requests/s, 2 shared cores: 435 pairs out of 30 runs.
  private static final String ONE_RUN_PROVES_NOTHING =
      "One run a side proves nothing: one and the same build, measured twice, differed by more than"
          + " 5 % in 96-100 % of 435 pairs of runs, because machines drift and JVMs start"
          + " differently each time. Read the changes as hints where to look, not as a result.";

  private Judge() {}

  /** Judges a run on its own. */
  public static Judgement judge(RunSummary run, Objectives objectives) {
    List<Invalidity> invalidities = RunValidity.check(run);
    List<ObjectiveOutcome> outcomes = ObjectiveOutcome.of(run, objectives);
    Optional<Verdict> verdict =
        invalidities.isEmpty() ? Optional.empty() : Optional.of(Verdict.INVALID);
    String reason =
        invalidities.isEmpty()
            ? "One run, no baseline: it shows whether objectives are met, not whether anything got"
                + " faster or slower."
            : invalid(invalidities);
    return new Judgement(verdict, reason, outcomes, invalidities, List.of(), caveats(run));
  }

  /** Judges one run against another. */
  public static Judgement compare(
      RunSummary baseline, RunSummary candidate, Objectives objectives) {
    List<Invalidity> invalidities = new ArrayList<>();
    RunValidity.check(candidate).forEach(i -> invalidities.add(of("Candidate: ", i)));
    RunValidity.check(baseline).forEach(i -> invalidities.add(of("Baseline: ", i)));
    List<SideDifference> differences =
        SideDifferences.between(baseline.measured(), candidate.measured());
    long unequal = differences.stream().filter(d -> !d.underTest()).count();
    if (unequal > 0) {
      invalidities.add(
          new Invalidity(
              "sides-differ",
              "The sides differ in "
                  + unequal
                  + (unequal == 1 ? " setting" : " settings")
                  + " besides the build; 0 is allowed.",
              "Measure both sides with the same load, data set, machine and JVM; the table of"
                  + " differences names them."));
    }
    List<Caveat> caveats = new ArrayList<>(caveats(candidate));
    caveats(baseline).stream()
        .map(c -> new Caveat(c.kind(), "Baseline: " + c.sentence()))
        .forEach(caveats::add);
    return new Judgement(
        Optional.of(invalidities.isEmpty() ? Verdict.INCONCLUSIVE : Verdict.INVALID),
        invalidities.isEmpty() ? ONE_RUN_PROVES_NOTHING : invalid(invalidities),
        ObjectiveOutcome.of(candidate, objectives),
        invalidities,
        differences,
        caveats);
  }

  private static Invalidity of(String side, Invalidity invalidity) {
    return new Invalidity(invalidity.key(), side + invalidity.found(), invalidity.cure());
  }

  private static String invalid(List<Invalidity> invalidities) {
    return "No figure of this measurement may be quoted as a result. "
        + invalidities.get(0).found()
        + " "
        + invalidities.get(0).cure();
  }

  private static List<Caveat> caveats(RunSummary run) {
    List<Caveat> caveats = new ArrayList<>(run.measured().caveats());
    caveats.addAll(RunValidity.caveats(run));
    return caveats;
  }
}
