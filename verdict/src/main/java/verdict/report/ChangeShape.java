package verdict.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import verdict.judgement.Gated;
import verdict.judgement.JudgedChange;
import verdict.sample.FigureKey;
import verdict.sample.Metric;
import verdict.sample.Unit;
import verdict.statistics.Change;
import verdict.statistics.Interval;
import verdict.statistics.Median;

/**
 * A change in JSON (docs/answers.schema.json); shifts are shares of the baseline where they can.
 */
record ChangeShape(
    FigureKey.Scope scope,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String subject,
    Metric metric,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String part,
    Unit unit,
    Metric.Worse worse,
    Optional<JudgedChange.Finding> finding,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String reason,
    Change.Scale scale,
    double baseline,
    double candidate,
    double change,
    Optional<Interval> interval,
    Optional<Interval> equivalence,
    double pValue,
    double adjustedPValue,
    Optional<Double> margin,
    OptionalDouble floor,
    Optional<MarginHeld> marginHeld,
    OptionalDouble detectable,
    OptionalInt unitsNeeded,
    OptionalDouble rounding,
    OptionalDouble spread,
    long n,
    List<Double> baselineByUnit,
    List<Double> candidateByUnit) {
  /** The margin that held, where it is larger than the share that was asked for. */
  record MarginHeld(Gated.HeldBy by, double margin) {}

  static ChangeShape of(JudgedChange judged) {
    Change change = judged.change();
    return new ChangeShape(
        change.key().scope(),
        change.key().subject(),
        change.key().metric(),
        change.key().part(),
        change.key().metric().unit(),
        change.key().metric().worse(),
        judged.finding(),
        judged.reason(),
        change.scale(),
        Median.of(change.baseline()),
        Median.of(change.candidate()),
        change.effect(change.test().estimate()),
        judged.interval().map(of -> effect(change, of)),
        judged.equivalence().map(of -> effect(change, of)),
        change.test().pValue(),
        judged.adjustedP(),
        judged.gated().map(of -> of.margin().share()),
        judged.gated().map(of -> of.margin().floor()).orElseGet(OptionalDouble::empty),
        judged
            .gated()
            .filter(of -> of.heldBy() != Gated.HeldBy.SHARE)
            .map(of -> new MarginHeld(of.heldBy(), change.effect(of.shift()))),
        judged.detectable().stream().map(change::effect).findFirst(),
        judged.unitsNeeded(),
        change.rounding() > 0
            ? OptionalDouble.of(change.effect(change.rounding()))
            : OptionalDouble.empty(),
        change.spread(),
        change.observations(),
        change.baseline(),
        change.candidate());
  }

  private static Interval effect(Change change, Interval of) {
    return new Interval(change.effect(of.low()), change.effect(of.high()), of.level());
  }
}
