package verdict.judgement;

import java.util.List;
import java.util.Optional;
import verdict.sample.Metric;
import verdict.statistics.Comparison;

/**
 * What may be said of both sides at one load.
 *
 * @param finding the worst of the gate, but improved only when nothing can be worse by its margin
 * @param gate the figures that decide, in the order of {@link Gate}, failures left out
 * @param withoutFigure gates that a project switched on, and whose figure not every block has
 * @param failures absent when a side has not one request
 * @param advisory every other figure
 * @param objectives of the candidate
 * @param baselineObjectives the same of the baseline, in the same order
 * @param acceptances what became of the regressions that a project accepted beforehand
 */
public record LoadJudgement(
    Comparison comparison,
    JudgedChange.Finding finding,
    List<JudgedChange> gate,
    List<Gate> withoutFigure,
    Optional<JudgedFailures> failures,
    List<JudgedChange> advisory,
    List<ObjectiveOutcome> objectives,
    List<ObjectiveOutcome> baselineObjectives,
    List<Acceptance> acceptances) {
  public LoadJudgement {
    gate = List.copyOf(gate);
    withoutFigure = List.copyOf(withoutFigure);
    advisory = List.copyOf(advisory);
    objectives = List.copyOf(objectives);
    baselineObjectives = List.copyOf(baselineObjectives);
    acceptances = List.copyOf(acceptances);
  }

  /**
   * Whether failures rose without deciding the verdict: the candidate's bounds are clear of 0, and
   * they rose in half of the units or more.
   */
  public boolean warnsOfFailures() {
    return failures
        .filter(of -> of.finding().shown() != JudgedChange.Finding.REGRESSED && of.lowerBound() < 0)
        .filter(of -> 2 * of.change().worse() >= comparison.units())
        .isPresent();
  }

  /** Whether the baseline misses what the candidate misses, and by no less than a margin. */
  public boolean isMissedByBoth(ObjectiveOutcome ofCandidate) {
    return baselineObjectives.stream().anyMatch(ofCandidate::isNoWorseThan);
  }

  /** Whether failures are open, and both sides miss the objective that they have. */
  public boolean failsOnBothSides() {
    return failures.filter(of -> of.finding() == JudgedChange.Finding.INCONCLUSIVE).isPresent()
        && objectives.stream()
            .filter(of -> of.objective().metric() == Metric.FAILURE_RATIO)
            .anyMatch(this::isMissedByBoth);
  }

  /**
   * Counts per request that decide nothing here, and changed by enough to be read first: of all
   * services, and of single ones.
   */
  public List<JudgedChange> changedCounts() {
    return comparison.isOneRunASide()
        ? CountChanges.ofOneRunASide(gate, advisory)
        : CountChanges.of(advisory);
  }

  /** What a gate made of its figure; never of failures. */
  public Optional<JudgedChange> gated(Gate by) {
    return gate.stream().filter(judged -> judged.gate().filter(by::equals).isPresent()).findFirst();
  }
}
