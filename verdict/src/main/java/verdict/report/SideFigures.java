package verdict.report;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import verdict.sample.BlockFigures;
import verdict.sample.Figure;
import verdict.sample.FigureKey;
import verdict.sample.Metric;
import verdict.statistics.Comparison;
import verdict.statistics.Median;

/**
 * What the figures of one side come to, as the table of changes has them; where the other side has
 * nothing to compare, of its blocks alone.
 *
 * @param counts what was sent and failed there
 */
record SideFigures(Comparison comparison, boolean isCandidate, RequestCounts counts) {
  /** Of a request. */
  static final List<Metric> TIMES = List.of(Metric.MEAN, Metric.P50, Metric.P95, Metric.P99);

  /** Of all requests. */
  static final List<Metric> OVERALL =
      List.of(Metric.MEAN, Metric.P95, Metric.P99, Metric.CPU_PER_REQUEST);

  static SideFigures baseline(LoadReport load) {
    return new SideFigures(load.judgement().comparison(), false, load.baseline());
  }

  static SideFigures candidate(LoadReport load) {
    return new SideFigures(load.judgement().comparison(), true, load.candidate());
  }

  /** The names of all requests that either side sent. */
  static TreeSet<String> requests(LoadReport load) {
    TreeSet<String> names = new TreeSet<>(load.baseline().sent().keySet());
    names.addAll(load.candidate().sent().keySet());
    return names;
  }

  Optional<Double> ofRequest(String name, Metric metric) {
    return typical(new FigureKey(FigureKey.Scope.REQUEST, name, metric, ""));
  }

  Optional<Double> ofAll(Metric metric) {
    return typical(new FigureKey(FigureKey.Scope.ALL_REQUESTS, "", metric, ""));
  }

  private Optional<Double> typical(FigureKey key) {
    List<Double> values =
        comparison.changes().stream()
            .filter(change -> change.key().equals(key))
            .findFirst()
            .map(change -> isCandidate ? change.candidate() : change.baseline())
            .orElseGet(() -> ofBlocks(key));
    return values.isEmpty() ? Optional.empty() : Optional.of(Median.of(values));
  }

  private List<Double> ofBlocks(FigureKey key) {
    List<BlockFigures> blocks =
        isCandidate ? comparison.comparedCandidate() : comparison.comparedBaseline();
    return blocks.stream()
        .flatMap(block -> Optional.ofNullable(block.compared().get(key)).stream())
        .map(Figure::value)
        .toList();
  }
}
