package verdict.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import verdict.run.Looks;
import verdict.run.Results;
import verdict.run.RunDescription;
import verdict.run.Side;
import verdict.run.SideName;
import verdict.run.results.OneRun;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.statistics.Comparison;

/**
 * Reaches the verdict of a candidate against its baseline (docs/method.md): what is invalid comes
 * first, then each gated figure is put into one of three zones, then the worst of them is said.
 *
 * @param policy by what it is judged
 */
public record ComparisonJudge(Policy policy) {
  /** Of a false positive anywhere in the gate, of all looks together. */
  static final double ALPHA = 0.05;

  /** With a difference of more than this share of all cores, a neighbour disturbed one side. */
  private static final double MOST_NEIGHBOUR_DIFFERENCE = 0.1;

  private static final int MOST_DIFFERENCES_NAMED = 3;

  /** What makes a measurement without a comparison invalid; empty for a valid one. */
  public static List<Invalidity> invalidities(List<BlockFigures> blocks) {
    SideName role =
        blocks.stream()
            .flatMap(block -> block.block().place().stream())
            .map(RunDescription.Place::side)
            .findFirst()
            .orElse(SideName.CANDIDATE);
    return SideValidity.check("Measurement", role, blocks);
  }

  /**
   * Judges.
   *
   * @param loads one or more comparisons of the two sides
   */
  public ComparisonJudgement judge(Side baseline, Side candidate, List<Comparison> loads) {
    Optional<Stage> stage = Stage.of(baseline, candidate, loads);
    double alpha = stage.map(Stage::alpha).orElse(ALPHA);
    Family family = new Family(loads, policy.gates(), alpha);
    List<LoadJudgement> judged = loads.stream().map(load -> judge(load, family)).toList();
    List<BlockFigures> left = loads.stream().flatMap(l -> l.baseline().stream()).toList();
    List<BlockFigures> right = loads.stream().flatMap(l -> l.candidate().stream()).toList();
    // Load by load: what differs between them is meant to.
    List<SideDifference> differences =
        loads.stream()
            .flatMap(
                load ->
                    SideDifferences.between(load.baseline(), load.candidate(), policy.accepted())
                        .stream())
            .distinct()
            .toList();
    List<Invalidity> invalidities = new ArrayList<>();
    invalidities.addAll(SideValidity.check(SideName.CANDIDATE, right));
    invalidities.addAll(SideValidity.check(SideName.BASELINE, left));
    copies(SideName.CANDIDATE, right).ifPresent(invalidities::add);
    copies(SideName.BASELINE, left).ifPresent(invalidities::add);
    differ(differences).ifPresent(invalidities::add);
    RecordedPolicy.differ(baseline, candidate).ifPresent(invalidities::add);
    neighbours(left, right).ifPresent(invalidities::add);
    AlwaysFailed.on(left, right).ifPresent(invalidities::add);
    loads.forEach(load -> SideValidity.movedApart(load).ifPresent(invalidities::add));
    Verdict verdict = invalidities.isEmpty() ? Overall.verdict(judged) : Verdict.INVALID;
    return new ComparisonJudgement(
        verdict,
        judged,
        stage,
        verdict == Verdict.INCONCLUSIVE
            ? stage.flatMap(of -> futility(of.looks(), judged))
            : Optional.empty(),
        alpha,
        family.size(),
        invalidities,
        differences,
        ComparisonCaveats.of(baseline, candidate, loads, stage, policy));
  }

  /** Of a duet, which has one load. */
  private static Optional<Futility> futility(Looks looks, List<LoadJudgement> judged) {
    return judged.size() == 1 ? futility(looks, judged.get(0)) : Optional.empty();
  }

  /** Why a duet with such looks ends here, before its first; empty where it goes on. */
  public static Optional<Futility> futility(Looks looks, LoadJudgement judged) {
    return Futility.of(looks, judged);
  }

  /**
   * What the gate alone says of one load: nothing of validity, which blocks that were simulated do
   * not have, of advisory figures and of objectives.
   *
   * @param alpha of a false positive anywhere in the gate
   */
  public static LoadJudgement gate(Comparison load, double alpha) {
    return gate(load, Gates.USUAL, alpha);
  }

  /** The same of other gates. */
  static LoadJudgement gate(Comparison load, Gates gates, double alpha) {
    return gate(load, gates, alpha, Acceptances.NONE);
  }

  /** The same with regressions that were accepted beforehand. */
  static LoadJudgement gate(Comparison load, Gates gates, double alpha, Acceptances acceptances) {
    return judge(
        load,
        new Family(List.of(load), gates, alpha),
        acceptances,
        List.of(),
        List.of(),
        List.of());
  }

  private LoadJudgement judge(Comparison load, Family family) {
    return judge(
        load,
        family,
        Acceptances.of(policy.regressions(), load.candidate()),
        Advisory.of(load, policy.gates()),
        ObjectiveOutcome.of(load.candidate(), policy.objectives()),
        ObjectiveOutcome.of(load.baseline(), policy.objectives()));
  }

  private static LoadJudgement judge(
      Comparison load,
      Family family,
      Acceptances acceptances,
      List<JudgedChange> advisory,
      List<ObjectiveOutcome> objectives,
      List<ObjectiveOutcome> baselineObjectives) {
    List<JudgedChange> shown = family.changes(load);
    Optional<JudgedFailures> failed = family.failures(load);
    List<JudgedChange> gate = acceptances.applied(shown);
    Optional<JudgedFailures> failures = acceptances.applied(failed);
    List<Gate> withoutFigure = family.withoutFigure(load);
    return new LoadJudgement(
        load,
        Overall.finding(gate, failures, withoutFigure.isEmpty()),
        gate,
        withoutFigure,
        failures,
        advisory,
        objectives,
        baselineObjectives,
        acceptances.outcomes(load, shown, failed, advisory));
  }

  private static Optional<Invalidity> differ(List<SideDifference> differences) {
    List<SideDifference> refused =
        differences.stream().filter(d -> d.allowance() == SideDifference.Allowance.NONE).toList();
    if (refused.isEmpty()) {
      return Optional.empty();
    }
    String named =
        refused.stream()
            .limit(MOST_DIFFERENCES_NAMED)
            .map(
                d ->
                    "%s (baseline %s, candidate %s)"
                        .formatted(d.setting(), d.baseline(), d.candidate()))
            .collect(Collectors.joining("; "));
    return Optional.of(
        Invalidity.Kind.SIDES_DIFFER.with(
            Figures.things(refused.size(), "setting"),
            named + (refused.size() > MOST_DIFFERENCES_NAMED ? "; and others" : "")));
  }

  /** A run that counts twice makes an interval narrower, and shows nothing more. */
  private static Optional<Invalidity> copies(SideName side, List<BlockFigures> blocks) {
    // What we measured says by itself which run it is.
    List<Results> ofOthers =
        blocks.stream()
            .filter(block -> block.run().isEmpty())
            .map(block -> block.block().results())
            .toList();
    for (int i = 0; i < ofOthers.size(); i++) {
      for (int j = 0; j < i; j++) {
        Results one = ofOthers.get(j);
        Results other = ofOthers.get(i);
        if (OneRun.isSame(one, other)) {
          return Optional.of(
              Invalidity.Kind.RUN_COUNTED_TWICE.with(name(one), name(other), side.key()));
        }
      }
    }
    return Optional.empty();
  }

  private static String name(Results of) {
    return of.origin().files().get(0).toString();
  }

  private static Optional<Invalidity> neighbours(
      List<BlockFigures> baseline, List<BlockFigures> candidate) {
    Optional<Double> was = SideValidity.neighbourShare(baseline);
    Optional<Double> is = SideValidity.neighbourShare(candidate);
    if (was.isEmpty()
        || is.isEmpty()
        || Math.abs(was.get() - is.get()) <= MOST_NEIGHBOUR_DIFFERENCE) {
      return Optional.empty();
    }
    return Optional.of(
        Invalidity.Kind.NEIGHBOUR_ON_ONE_SIDE.with(
            Figures.ratio(was.get()),
            Figures.ratio(is.get()),
            Figures.ratio(MOST_NEIGHBOUR_DIFFERENCE)));
  }
}
