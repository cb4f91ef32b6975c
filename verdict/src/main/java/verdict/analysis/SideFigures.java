package verdict.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.analysis.RequestsOfSide.Value;
import verdict.run.SideName;
import verdict.sample.BlockFigures;
import verdict.sample.Figure;
import verdict.sample.FigureKey;
import verdict.sample.Metric;
import verdict.statistics.Change;
import verdict.statistics.Comparison;
import verdict.statistics.Median;

/**
 * What the figures of one side come to, as the table of changes has them; where the other side has
 * nothing to compare, of its blocks alone.
 *
 * @param blocks of it that are compared
 * @param changes of both sides, by their keys
 * @param counts what was sent and failed there
 */
record SideFigures(
    SideName side,
    List<BlockFigures> blocks,
    Map<FigureKey, Change> changes,
    RequestCounts counts) {
  static Sides<SideFigures> of(Comparison comparison) {
    Map<FigureKey, Change> changes =
        comparison.changes().stream().collect(Collectors.toMap(Change::key, change -> change));
    return new Sides<>(
        of(SideName.BASELINE, comparison.comparedBaseline(), changes),
        of(SideName.CANDIDATE, comparison.comparedCandidate(), changes));
  }

  private static SideFigures of(
      SideName side, List<BlockFigures> blocks, Map<FigureKey, Change> changes) {
    return new SideFigures(side, blocks, changes, RequestCounts.of(blocks));
  }

  RequestsOfSide all() {
    long failed = counts.allFailed();
    return new RequestsOfSide(
        counts.succeeded() + failed,
        failed,
        figures(FigureKey.Scope.ALL_REQUESTS, "", RequestsOfSide.OVERALL));
  }

  RequestsOfSide request(String name) {
    return new RequestsOfSide(
        counts.sent(name),
        counts.failed(name),
        figures(FigureKey.Scope.REQUEST, name, RequestsOfSide.TIMES));
  }

  /** Of all requests that it sent. */
  Stream<String> names() {
    return counts.sent().keySet().stream();
  }

  private List<Value> figures(FigureKey.Scope scope, String name, List<Metric> metrics) {
    return metrics.stream()
        .flatMap(
            metric ->
                typical(new FigureKey(scope, name, metric, "")).stream()
                    .map(value -> new Value(metric, value, metric.unit())))
        .toList();
  }

  private Optional<Double> typical(FigureKey key) {
    List<Double> values =
        Optional.ofNullable(changes.get(key))
            .map(change -> side == SideName.CANDIDATE ? change.candidate() : change.baseline())
            .orElseGet(() -> ofBlocks(key));
    return values.isEmpty() ? Optional.empty() : Optional.of(Median.of(values));
  }

  private List<Double> ofBlocks(FigureKey key) {
    return blocks.stream()
        .flatMap(block -> Optional.ofNullable(block.compared().get(key)).stream())
        .map(Figure::value)
        .toList();
  }
}
