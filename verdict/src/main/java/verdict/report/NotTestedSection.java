package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.judgement.LoadJudgement;
import verdict.run.RequestTimes;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.statistics.Comparison;

/** What the answer says nothing of: a reviewer must not read it as more than it is. */
final class NotTestedSection {
  private static final int MOST_NAMES = 10;

  private NotTestedSection() {}

  static Section of(ComparisonReport report) {
    return section(lines(report));
  }

  static Section of(Report report) {
    return section(lines(report));
  }

  private static Section section(List<String> lines) {
    String list =
        lines.stream()
            .map(line -> "- " + MarkdownText.escape(line) + "\n")
            .collect(Collectors.joining());
    return new Section("Not tested", Rank.KEPT, list);
  }

  /** One a sentence. */
  static List<String> lines(ComparisonReport report) {
    List<LoadJudgement> loads = report.judgement().loads();
    String at = loads.stream().map(ComparisonReport::load).collect(Collectors.joining(" and "));
    Comparison first = loads.get(0).comparison();
    return lines(
        at,
        Stream.concat(first.baseline().stream(), first.candidate().stream()),
        loads.stream().flatMap(load -> load.comparison().load().stream()));
  }

  /** One a sentence. */
  static List<String> lines(Report report) {
    RunDescription.Load load = report.candidate().run().orElseThrow().load();
    String at = Figures.plain(load.requestsPerSecond()) + " rps";
    return lines(at, Stream.of(report.block()), Stream.of(load));
  }

  private static List<String> lines(
      String at, Stream<BlockFigures> blocks, Stream<RunDescription.Load> loads) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Other loads than "
            + at
            + ", and how much it takes at most: capacity is an experiment of its own.");
    lines.add("Other requests than " + names(blocks) + ".");
    loads
        .map(RunDescription.Load::durationSeconds)
        .max(Double::compare)
        .ifPresent(
            seconds ->
                lines.add(
                    "What shows after more than "
                        + Figures.plain(seconds)
                        + " s of load at a time, such as a leak."));
    lines.add("Other machines, data sets and settings than those that were measured.");
    return lines;
  }

  private static String names(Stream<BlockFigures> blocks) {
    List<String> names =
        blocks
            .map(BlockFigures::block)
            .flatMap(block -> block.results().requests().stream())
            .map(RequestTimes::path)
            .map(MarkdownText::shortened)
            .distinct()
            .sorted()
            .toList();
    return names.isEmpty()
        ? "those that were measured"
        : String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
            + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "");
  }
}
