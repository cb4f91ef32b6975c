package verdict.judgement;

import java.util.List;
import java.util.stream.Stream;
import verdict.judgement.JudgedChange.Finding;
import verdict.sample.FigureKey;
import verdict.sample.Metric;
import verdict.statistics.Change;

/**
 * Counts per request of all services that changed by enough to be read first, though they decide
 * nothing: a query more is a cause that no response time of a small data set shows.
 */
final class CountChanges {
  /** The first screen has no room for a change that is sure and small. */
  private static final double LEAST = 0.01;

  private CountChanges() {}

  /** Of figures that decide nothing: those that stand out. */
  static List<JudgedChange> of(List<JudgedChange> advisory) {
    return counts(advisory.stream())
        .filter(of -> of.finding().filter(Finding::isChange).isPresent())
        .filter(of -> of.interval().filter(i -> !i.isInside(-least(of), least(of))).isPresent())
        .toList();
  }

  /** Of one run a side, where nothing decides and nothing stands out: those that differ. */
  static List<JudgedChange> ofOneRunASide(List<JudgedChange> gate, List<JudgedChange> advisory) {
    return counts(Stream.concat(gate.stream(), advisory.stream()))
        .filter(of -> Math.abs(of.change().test().estimate()) > least(of))
        .toList();
  }

  private static Stream<JudgedChange> counts(Stream<JudgedChange> all) {
    List<Metric> counts = Stream.of(Gate.values()).filter(Gate::isCount).map(Gate::metric).toList();
    return all.filter(of -> of.change().key().scope() == FigureKey.Scope.ALL_REQUESTS)
        .filter(of -> counts.contains(of.change().key().metric()));
  }

  private static double least(JudgedChange of) {
    Change change = of.change();
    return Gated.shareShift(change, LEAST);
  }
}
