package verdict.proof.live;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import verdict.judgement.Gate;
import verdict.proof.MarkdownTable;
import verdict.sample.Metric;
import verdict.statistics.Detectable;

/** How long the same services have to be loaded until a change of 5 % is found, in each design. */
record MachineSeconds(Noise noise) {
  private static final double MARGIN = StrictMath.log1p(Gate.MEAN.usualMargin());

  /** What the family of mean, p95 and CPU leaves each figure. */
  private static final double ALPHA = InjectedFault.ALPHA / 3;

  private static final Map<String, Metric> FIGURES =
      new TreeMap<>(
          Map.of(
              "mean",
              Metric.MEAN,
              "CPU per request",
              Metric.CPU_PER_REQUEST,
              "CPU per request without JIT",
              Metric.CPU_PER_REQUEST_WITHOUT_JIT));

  String markdown() {
    MarkdownTable table =
        new MarkdownTable(
            "figure",
            "sd of a round",
            "rounds",
            "seconds of load",
            "sd of a run",
            "runs a side",
            "seconds of load");
    double roundSeconds = roundSeconds();
    FIGURES.forEach(
        (name, metric) ->
            noise.of(metric).ifPresent(of -> table.row(row(name, metric, of, roundSeconds))));
    return table.toString();
  }

  // A round loads both sides as long as a run of each.
  private static String[] row(String name, Metric metric, Noise noise, double roundSeconds) {
    double ofRounds = noise.ofRounds(Values.log(metric));
    double ofRuns = noise.ofRuns(Values.log(metric));
    OptionalInt rounds = Detectable.BY_ROUNDS.unitsFor(ofRounds, MARGIN, ALPHA);
    OptionalInt runs = Detectable.BY_RUNS.unitsFor(ofRuns, MARGIN, ALPHA);
    return new String[] {
      name,
      Noise.percent(ofRounds),
      count(rounds),
      seconds(rounds, roundSeconds),
      Noise.percent(ofRuns),
      count(runs),
      seconds(runs, roundSeconds)
    };
  }

  private double roundSeconds() {
    Round round = noise.rounds().get(0);
    double ofBlocks =
        round.blocks().stream()
            .mapToDouble(block -> block.load().orElseThrow().durationSeconds())
            .sum();
    return round.isAtOnce() ? ofBlocks / round.blocks().size() : ofBlocks;
  }

  private static String count(OptionalInt units) {
    return units.isPresent() ? String.valueOf(units.getAsInt()) : "> " + Detectable.MOST_UNITS;
  }

  private static String seconds(OptionalInt units, double each) {
    return units.isPresent()
        ? String.valueOf(Math.round(units.getAsInt() * each))
        : "> " + Math.round(Detectable.MOST_UNITS * each);
  }
}
