package verdict.report.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.analysis.Step;
import verdict.analysis.TimedBlock;
import verdict.run.SideName;
import verdict.sample.Figures;

/**
 * What a chart of blocks shows: Mean of each block: main 8.90 to 9.41 ms, branch 11.6 to 12.1 ms.
 */
final class BlocksTitle {
  /** Longer labels do not fit; a title has the names of the sides then. */
  private static final int LONGEST_LABEL = 16;

  private BlocksTitle() {}

  /** The means of each side, from its smallest to its largest. */
  static String of(Labels labels, List<TimedBlock> blocks) {
    boolean isShort =
        Stream.of(labels.baseline(), labels.candidate())
            .allMatch(of -> of.length() <= LONGEST_LABEL);
    Labels named = isShort ? labels : new Labels("baseline", "candidate");
    return "Mean of each block: "
        + Stream.of(
                means(named.baseline(), blocks, SideName.BASELINE),
                means(named.candidate(), blocks, SideName.CANDIDATE))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
  }

  private static Optional<String> means(String name, List<TimedBlock> blocks, SideName side) {
    Stream<Step> whole =
        blocks.stream()
            .filter(block -> block.side() == side)
            .flatMap(block -> block.steps(block.timeline().seconds()).stream());
    return range(whole).map(of -> name + " " + of);
  }

  static String ofRun(TimedBlock run) {
    int step = TimedBlock.secondsPerStep(List.of(run));
    return "Mean of each "
        + (step == 1 ? "second" : step + " s")
        + ": "
        + range(run.steps(step).stream()).orElse(Figures.NONE);
  }

  private static Optional<String> range(Stream<Step> steps) {
    DoubleSummaryStatistics of =
        steps.flatMapToDouble(step -> step.meanMs().stream()).summaryStatistics();
    return of.getCount() == 0
        ? Optional.empty()
        : Optional.of(Figures.msRange(of.getMin(), of.getMax()));
  }
}
