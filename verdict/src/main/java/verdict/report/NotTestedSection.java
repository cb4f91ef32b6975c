package verdict.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.judgement.LoadJudgement;
import verdict.run.RequestTimes;
import verdict.run.RunDescription;
import verdict.statistics.BlockFigures;
import verdict.statistics.Comparison;

/** What the answer says nothing of: a reviewer must not read it as more than it is. */
final class NotTestedSection {
  private static final int MOST_NAMES = 10;

  private NotTestedSection() {}

  static Section of(ComparisonReport report) {
    List<LoadJudgement> loads = report.judgement().loads();
    String at = loads.stream().map(ComparisonReport::load).collect(Collectors.joining(" and "));
    Comparison first = loads.get(0).comparison();
    return of(
        at,
        Stream.concat(first.baseline().stream(), first.candidate().stream()),
        loads.stream().flatMap(load -> load.comparison().load().stream()));
  }

  static Section of(Report report) {
    RunDescription.Load load = report.candidate().measured().run().load();
    String at = Figures.plain(load.requestsPerSecond()) + " rps";
    return of(at, Stream.of(report.block()), Stream.of(load));
  }

  private static Section of(
      String at, Stream<BlockFigures> blocks, Stream<RunDescription.Load> loads) {
    StringBuilder text = new StringBuilder();
    text.append("- Other loads than ")
        .append(at)
        .append(", and how much it takes at most: capacity is an experiment of its own.\n");
    text.append("- Other requests than ").append(MarkdownText.escape(names(blocks))).append(".\n");
    loads
        .map(RunDescription.Load::durationSeconds)
        .max(Double::compare)
        .ifPresent(
            seconds ->
                text.append("- What shows after more than ")
                    .append(Figures.plain(seconds))
                    .append(" s of load at a time, such as a leak.\n"));
    text.append("- Other machines, data sets and settings than those under Environment.\n");
    return new Section("Not tested", Rank.KEPT, text.toString());
  }

  private static String names(Stream<BlockFigures> blocks) {
    List<String> names =
        blocks
            .map(BlockFigures::block)
            .flatMap(block -> block.results().requests().stream())
            .map(RequestTimes::path)
            .distinct()
            .sorted()
            .toList();
    return names.isEmpty()
        ? "those that were measured"
        : String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
            + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "");
  }
}
