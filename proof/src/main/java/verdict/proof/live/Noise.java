package verdict.proof.live;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import verdict.proof.MarkdownTable;
import verdict.sample.BlockFigures;
import verdict.sample.Metric;
import verdict.statistics.Spread;

/**
 * What the noise of a round is made of. Where the sides were measured in turn, the four blocks of a
 * mirrored round have two contrasts that matter: candidate less baseline, in which the luck of both
 * starts and the noise of the blocks are; and second less first of each pair, in which the drift of
 * the round and the noise of the blocks are, but no start. So the variance of the first less that
 * of the second is the starts'.
 *
 * @param rounds of A/A tests: mirrored, or of both sides at once
 */
record Noise(List<Round> rounds) {
  private static final int LEAST_ROUNDS = 3;

  private static final Map<String, Metric> FIGURES =
      new TreeMap<>(
          Map.of(
              "mean",
              Metric.MEAN,
              "p95",
              Metric.P95,
              "CPU per request",
              Metric.CPU_PER_REQUEST,
              "CPU per request without JIT",
              Metric.CPU_PER_REQUEST_WITHOUT_JIT));

  String markdown() {
    boolean isAtOnce = rounds.get(0).isAtOnce();
    MarkdownTable table =
        isAtOnce
            ? new MarkdownTable(
                "figure",
                "rounds",
                "sd of a round",
                "explained by JIT compilers",
                "explained by starting first")
            : new MarkdownTable(
                "figure",
                "rounds",
                "sd of a round",
                "of it: starts",
                "of it: blocks",
                "drift from a block to the next",
                "sd if every pair were in random order",
                "explained by JIT compilers",
                "explained by neighbours");
    FIGURES.forEach(
        (name, metric) ->
            of(metric)
                .ifPresent(
                    noise ->
                        table.row(
                            isAtOnce ? noise.atOnce(name, metric) : noise.inTurn(name, metric))));
    return table.toString();
  }

  private String[] atOnce(String name, Metric metric) {
    double[] difference = each(r -> r.difference(Values.log(metric)));
    return new String[] {
      name,
      String.valueOf(rounds.size()),
      percent(spread(difference)),
      share(explained(difference, each(r -> r.difference(Values::compiling)))),
      share(explained(difference, each(r -> r.isCandidate().get(0) ? 1 : 0)))
    };
  }

  /** Of those rounds whose blocks all tell a figure; absent when they are too few. */
  Optional<Noise> of(Metric metric) {
    List<Round> telling =
        rounds.stream()
            .filter(r -> r.blocks().stream().allMatch(block -> Values.isTold(block, metric)))
            .toList();
    return telling.size() < LEAST_ROUNDS ? Optional.empty() : Optional.of(new Noise(telling));
  }

  private String[] inTurn(String name, Metric metric) {
    double[] difference = each(r -> r.difference(Values.log(metric)));
    double[] drift = each(r -> r.drift(Values.log(metric)));
    double whole = spread(difference);
    double blocks = spread(drift);
    double starts = Math.sqrt(Math.max(0, whole * whole - blocks * blocks));
    // Drawn, half of the rounds would have the drift in their difference instead of leaving it out.
    double drawn = Math.sqrt(whole * whole + mean(drift) * mean(drift) / 2);
    return new String[] {
      name,
      String.valueOf(rounds.size()),
      percent(whole),
      percent(starts),
      percent(blocks),
      String.format(Locale.ROOT, "%+.1f %%", 100 * StrictMath.expm1(mean(drift))),
      percent(drawn),
      share(explained(difference, each(r -> r.difference(Values::compiling)))),
      share(explained(difference, each(r -> r.difference(Values::neighbours))))
    };
  }

  private double[] each(ToDoubleFunction<Round> value) {
    return rounds.stream().mapToDouble(value).toArray();
  }

  /** What a straight line through both explains of the variance, 0 to 1. */
  static double explained(double[] one, double[] other) {
    double products = 0;
    for (int i = 0; i < one.length; i++) {
      products += (one[i] - mean(one)) * (other[i] - mean(other));
    }
    double spreads = spread(one) * spread(other);
    double correlation = spreads > 0 ? products / (one.length - 1) / spreads : 0;
    return correlation * correlation;
  }

  private static double spread(double[] values) {
    return Spread.of(values).orElseThrow();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  static String percent(double log) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * StrictMath.expm1(log));
  }

  private static String share(double of) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * of);
  }

  /** How one side differs from start to start, as runs after each other would. */
  double ofRuns(ToDoubleFunction<BlockFigures> log) {
    return Spread.pooled(each(r -> r.mean(false, log)), each(r -> r.mean(true, log))).orElseThrow();
  }

  double ofRounds(ToDoubleFunction<BlockFigures> log) {
    return spread(each(r -> r.difference(log)));
  }
}
