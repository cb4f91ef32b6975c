package verdict.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import verdict.judgement.JudgedChange.Finding;
import verdict.sample.Metric;
import verdict.statistics.BenjaminiHochberg;
import verdict.statistics.Change;
import verdict.statistics.Comparison;
import verdict.statistics.Interval;

/**
 * Every figure that is not gated: shown with its interval and marked when it stands out, with one
 * mark in ten expected to be a false one (Benjamini and Hochberg 1995). It decides nothing.
 */
final class Advisory {
  private static final double MOST_FALSE_MARKS = 0.10;

  private Advisory() {}

  /**
   * Of a load.
   *
   * @param gates that decide
   */
  static List<JudgedChange> of(Comparison load, Gates gates) {
    List<Change> changes =
        load.changes().stream()
            .filter(change -> !isGated(load, change, gates) && !isNothing(change))
            .toList();
    List<Change> testable =
        changes.stream().filter(change -> reasonNot(load, change).isEmpty()).toList();
    double[] adjusted =
        BenjaminiHochberg.adjusted(
            testable.stream().mapToDouble(change -> change.test().pValue()).toArray());
    List<JudgedChange> judged = new ArrayList<>();
    int place = 0; // of the next one that could be tested
    for (Change change : changes) {
      Optional<String> not = reasonNot(load, change);
      judged.add(judge(load, change, not, not.isPresent() ? 1 : adjusted[place++]));
    }
    return judged;
  }

  /** A counter of a service's own that nothing was counted by would make others harder to mark. */
  private static boolean isNothing(Change change) {
    return change.key().metric() == Metric.OWN_PER_REQUEST
        && Stream.concat(change.baseline().stream(), change.candidate().stream())
            .allMatch(value -> value == 0);
  }

  private static boolean isGated(Comparison load, Change change, Gates gates) {
    return gates.ofChanges().stream()
        .anyMatch(gate -> gate.change(load).filter(change::equals).isPresent());
  }

  private static Optional<String> reasonNot(Comparison load, Change change) {
    return Judgeable.reasonNot(load, change, Margin.of(Gate.P95.usualMargin()));
  }

  private static JudgedChange judge(
      Comparison load, Change change, Optional<String> not, double p) {
    Optional<Interval> interval = change.test().interval(Interval.USUAL_LEVEL);
    boolean standsOut = p <= MOST_FALSE_MARKS && interval.filter(of -> of.excludes(0)).isPresent();
    Optional<Finding> finding =
        not.isPresent()
            ? Optional.empty()
            : Optional.of(
                standsOut
                    ? Orientation.of(
                        change.key().metric(),
                        interval.orElseThrow().low() + interval.orElseThrow().high())
                    : Finding.INCONCLUSIVE);
    return new JudgedChange(
        change,
        Optional.empty(),
        finding,
        not.orElse(""),
        p,
        interval,
        Optional.empty(),
        Detection.smallest(load, change, 1 - Interval.USUAL_LEVEL),
        OptionalInt.empty());
  }
}
