package verdict.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.LoadJudgement;
import verdict.run.RequestTimes;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.statistics.Comparison;

/** What the answer does not cover: a reviewer must not read it as more than it is. */
final class NotTested {
  private static final int MOST_NAMES = 10;

  private NotTested() {}

  /** One a sentence. */
  static List<String> of(ComparisonJudgement judgement) {
    List<LoadJudgement> loads = judgement.loads();
    String at =
        loads.stream()
            .map(load -> LoadText.name(load.comparison()))
            .collect(Collectors.joining(" and "));
    Comparison first = loads.get(0).comparison();
    return lines(
        at,
        Stream.concat(first.baseline().stream(), first.candidate().stream()),
        loads.stream().flatMap(load -> load.comparison().load().stream()));
  }

  /** One a sentence. */
  static List<String> of(BlockFigures run) {
    RunDescription.Load load = run.load().orElseThrow();
    String at = Figures.plain(load.requestsPerSecond()) + " rps";
    return lines(at, Stream.of(run), Stream.of(load));
  }

  private static List<String> lines(
      String at, Stream<BlockFigures> blocks, Stream<RunDescription.Load> loads) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Loads other than "
            + at
            + ", and the capacity: the highest load needs an experiment of its own.");
    lines.add("Requests other than " + names(blocks) + ".");
    loads
        .map(RunDescription.Load::durationSeconds)
        .max(Double::compare)
        .ifPresent(
            seconds ->
                lines.add(
                    "What appears only after more than "
                        + Figures.plain(seconds)
                        + " s of load without a pause, such as a leak."));
    lines.add("Machines, data sets and settings other than those that were measured.");
    return lines;
  }

  private static String names(Stream<BlockFigures> blocks) {
    List<String> names =
        blocks
            .map(BlockFigures::block)
            .flatMap(block -> block.results().requests().stream())
            .map(RequestTimes::path)
            .map(Shortened::name)
            .distinct()
            .sorted()
            .toList();
    return names.isEmpty()
        ? "those that were measured"
        : String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
            + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "");
  }
}
