package verdict.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import verdict.judgement.JudgedChange.Finding;
import verdict.statistics.Change;
import verdict.statistics.Comparison;
import verdict.statistics.Holm;
import verdict.statistics.Interval;
import verdict.statistics.ShiftTest;

/**
 * The gated figures of all loads, which share one probability of a false positive (Holm 1979).
 *
 * <p>What shows nothing to test takes no share: with no failure on either side, or not one round
 * that differs, no outcome could have been called a change.
 */
final class Family {
  private final Gates gates;
  private final double alpha;
  private final List<Member> members = new ArrayList<>();
  private final double[] adjusted;
  private final double[] levels;
  private final boolean isRounded;

  /** A figure that has something to test. */
  private record Member(Comparison of, Gate gate, double p) {}

  /**
   * @param gates that decide
   * @param alpha of all together, in (0, 1)
   */
  Family(List<Comparison> loads, Gates gates, double alpha) {
    this.gates = gates;
    this.alpha = alpha;
    this.isRounded =
        loads.stream()
            .flatMap(load -> gates.ofChanges().stream().flatMap(g -> g.change(load).stream()))
            .anyMatch(change -> change.rounding() > 0);
    for (Comparison load : loads) {
      gates.margins().forEach((gate, margin) -> add(load, gate, margin));
    }
    double[] all = members.stream().mapToDouble(Member::p).toArray();
    adjusted = Holm.adjusted(all);
    levels = Holm.levels(all, alpha);
  }

  private void add(Comparison load, Gate gate, Margin margin) {
    if (gate == Gate.FAILURES) {
      load.failures().ifPresent(of -> add(load, gate, of.leastPValue() < 1, of.pValue()));
    } else {
      gate.change(load)
          .ifPresent(change -> add(load, change, Gated.of(gate, margin, load, change)));
    }
  }

  /**
   * What is rounded keeps its share, also where it prints the same everywhere or is too coarse to
   * be judged: the exact figure would have had it, and what others show must not depend on it.
   */
  private void add(Comparison load, Change change, Gated gated) {
    if (Judgeable.isTooCoarse(change, gated.shift())) {
      add(load, gated.gate(), true, 1);
    } else if (Judgeable.reasonNot(load, change, gated).isEmpty()) {
      add(
          load,
          gated.gate(),
          change.rounding() > 0 || showsSomething(change.test()),
          change.test().pValue());
    }
  }

  /** Also of so few units that they could prove nothing: with more of them it would count. */
  private static boolean showsSomething(ShiftTest test) {
    return test.leastPValue() < 1 || test.estimate() != 0;
  }

  private void add(Comparison load, Gate gate, boolean isTestable, double p) {
    if (isTestable) {
      members.add(new Member(load, gate, p));
    }
  }

  /** How many figures share alpha. */
  int size() {
    return adjusted.length;
  }

  /** The gated figures of a load but its failures. */
  List<JudgedChange> changes(Comparison load) {
    List<JudgedChange> judged = new ArrayList<>();
    for (Gate gate : gates.ofChanges()) {
      Margin margin = gates.margin(gate).orElseThrow();
      gate.change(load)
          .ifPresent(
              change -> judged.add(judge(load, change, Gated.of(gate, margin, load, change))));
    }
    return judged;
  }

  /** Gates that a project switched on, and whose figure not every block of a load has. */
  List<Gate> withoutFigure(Comparison load) {
    return gates.ofChanges().stream()
        .filter(gate -> !gate.isUsual() && gate.change(load).isEmpty())
        .toList();
  }

  /** What Holm gave a figure, or the other value when it has nothing to test. */
  private double given(double[] byHolm, Comparison load, Gate gate, double otherwise) {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).of == load && members.get(i).gate == gate) {
        return byHolm[i];
      }
    }
    return otherwise;
  }

  private JudgedChange judge(Comparison load, Change change, Gated gated) {
    double ownAlpha = given(levels, load, gated.gate(), alpha);
    double p = given(adjusted, load, gated.gate(), 1);
    double margin = gated.shift();
    Optional<Interval> interval = change.test().interval(1 - ownAlpha);
    Optional<Interval> equivalence = change.test().interval(1 - 2 * alpha);
    Optional<String> not = Judgeable.reasonNot(load, change, gated);
    Optional<Finding> finding =
        not.isPresent()
            ? Optional.empty()
            : Optional.of(finding(change, margin, p <= alpha, 1 - ownAlpha));
    // As one look of another duet, or of this one when it is continued: neither shares alpha.
    double alphaToSettle = ComparisonJudge.ALPHA / Math.max(1, size());
    return new JudgedChange(
        change,
        Optional.of(gated),
        finding,
        not.orElse(""),
        p,
        interval,
        equivalence,
        Detection.smallest(load, change, ownAlpha),
        margin > change.rounding()
            ? Detection.units(load, change, margin - change.rounding(), alphaToSettle)
            : OptionalInt.empty());
  }

  /** The three zones, in the order of the table in docs/method.md. */
  private Finding finding(Change change, double margin, boolean isSignificant, double level) {
    Optional<Interval> interval = change.test().interval(level);
    boolean isChange =
        isSignificant
            && interval.filter(of -> of.excludes(0)).isPresent()
            // What is rounded is a change only if it is one wherever in its rounding it lies.
            && change.test().extremes().stream()
                .noneMatch(extreme -> isInside(extreme.interval(level), margin));
    if (isChange) {
      return Orientation.of(
          change.key().metric(), interval.orElseThrow().low() + interval.orElseThrow().high());
    }
    boolean isProvedSmall =
        isInside(change.test().interval(1 - 2 * alpha), margin)
            && (!isRounded || change.test().extremes().stream().noneMatch(e -> canBe(e, margin)));
    return isProvedSmall ? Finding.NO_CHANGE : Finding.INCONCLUSIVE;
  }

  /**
   * Whether a shift is a change at one of the levels that Holm could have given it: with rounded
   * figures in the family, the exact ones may have left it another.
   */
  private boolean canBe(ShiftTest test, double margin) {
    return test.interval(1 - alpha).filter(of -> of.excludes(0)).isPresent()
        && !isInside(test.interval(1 - alpha / Math.max(1, size())), margin);
  }

  /** Exactly no change is inside a margin of 0, too. */
  private static boolean isInside(Optional<Interval> interval, double margin) {
    return interval
        .filter(of -> of.isInside(-margin, margin) || of.low() == 0 && of.high() == 0)
        .isPresent();
  }

  /** The failed requests of a load. */
  Optional<JudgedFailures> failures(Comparison load) {
    double p = given(adjusted, load, Gate.FAILURES, 1);
    double margin = gates.margin(Gate.FAILURES).orElseThrow().share();
    return load.failures()
        .map(failures -> FailureJudge.judge(failures, load.units(), p, alpha, size(), margin));
  }
}
