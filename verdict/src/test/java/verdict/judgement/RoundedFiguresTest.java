package verdict.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import verdict.judgement.JudgedChange.Finding;
import verdict.run.Block;
import verdict.run.Format;
import verdict.run.Origin;
import verdict.run.PrintedTimes;
import verdict.run.PrintedTimes.Column;
import verdict.run.PrintedTimes.PrintedPercentile;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.Side;
import verdict.run.TimeCounts;
import verdict.run.folder.ResponseTimesReader;
import verdict.run.gatling.StatsReader;
import verdict.sample.BlockFigures;
import verdict.sample.Metric;
import verdict.sample.Objectives;
import verdict.statistics.LoadLevels;

/** Whatever true figures two sides had, to round them makes no finding that they did not have. */
class RoundedFiguresTest {
  private static final int TRIALS = Integer.getInteger("rounded.trials", 3_000);
  private static final long SLOW_REQUESTS = 60;
  private static final long REQUESTS = 1_000;

  private record Sides(List<Block> baseline, List<Block> candidate) {
    ComparisonJudgement judged() {
      Side left = new Side(List.of(Path.of("baseline")), Optional.empty(), baseline);
      Side right = new Side(List.of(Path.of("candidate")), Optional.empty(), candidate);
      return new ComparisonJudge(
              new Policy(
                  Objectives.NONE, EnumSet.allOf(SideDifference.Kind.class), Optional.empty()))
          .judge(left, right, LoadLevels.of(left, right));
    }

    Sides printed() {
      return new Sides(
          baseline.stream().map(RoundedFiguresTest::printed).toList(),
          candidate.stream().map(RoundedFiguresTest::printed).toList());
    }

    /** A log of one side against the printed figures of the other. */
    Sides candidatePrinted() {
      return new Sides(baseline, printed().candidate);
    }
  }

  @Test
  void roundingMakesNoFindingThatTheExactFiguresDoNotHave() {
    Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
    for (int seed = 0; seed < TRIALS; seed++) {
      Sides exact = sides(new SplittableRandom(seed));
      for (Sides rounded : List.of(exact.printed(), exact.candidatePrinted())) {
        ComparisonJudgement of = rounded.judged();
        seen.merge(of.verdict(), 1, Integer::sum);
        requireNoMore(seed, of, exact.judged());
      }
    }
    // Or nothing was tried.
    assertThat(seen.keySet())
        .contains(Verdict.REGRESSED, Verdict.IMPROVED, Verdict.NO_CHANGE, Verdict.INCONCLUSIVE);
  }

  private static void requireNoMore(
      int seed, ComparisonJudgement rounded, ComparisonJudgement exact) {
    for (Gate gate : List.of(Gate.MEAN, Gate.P95)) {
      Finding finding = finding(rounded, gate).orElse(Finding.INCONCLUSIVE);
      if (finding != Finding.INCONCLUSIVE) {
        assertThat(finding(exact, gate)).as("%s, seed %d", gate, seed).contains(finding);
      }
    }
    if (rounded.verdict() != Verdict.INCONCLUSIVE) {
      assertThat(exact.verdict()).as("seed %d", seed).isEqualTo(rounded.verdict());
    }
  }

  private static Optional<Finding> finding(ComparisonJudgement of, Gate gate) {
    return of.loads().get(0).gated(gate).flatMap(JudgedChange::finding);
  }

  /**
   * Runs of 1.5 to 500 ms, that differ by up to 4 %: both means the same or up to 40 % apart, and
   * so the slow requests, which may go the other way or print the same in all runs.
   */
  private static Sides sides(SplittableRandom random) {
    int runs = random.nextInt(4, 9);
    double meanMs = 1.5 * Math.pow(333, random.nextDouble());
    double change = random.nextBoolean() ? 0 : random.nextDouble(-0.4, 0.4);
    double spread = random.nextDouble(0, 0.04);
    return new Sides(
        runs(random, runs, meanMs, spread), runs(random, runs, meanMs * Math.exp(change), spread));
  }

  private static List<Block> runs(SplittableRandom random, int runs, double meanMs, double spread) {
    List<Block> blocks = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      double mean = meanMs * Math.exp(random.nextDouble(-spread, spread));
      double slow = 4 * meanMs * Math.exp(random.nextDouble(-spread, spread));
      blocks.add(exact(mean, slow));
    }
    return blocks;
  }

  /** A run with that mean, of which the slowest in a hundred take that long. */
  private static Block exact(double meanMs, double slowMs) {
    Histogram times = new Histogram(3);
    double fastMs =
        (meanMs * REQUESTS - slowMs * SLOW_REQUESTS) / (double) (REQUESTS - SLOW_REQUESTS);
    times.recordValueWithCount(Math.round(fastMs * 1_000), REQUESTS - SLOW_REQUESTS);
    times.recordValueWithCount(Math.round(slowMs * 1_000), SLOW_REQUESTS);
    RequestTimes request =
        new RequestTimes(
            List.of(),
            "list",
            TimeCounts.of(times),
            new TreeMap<>(),
            TimeCounts.empty(),
            OptionalLong.empty());
    return block(ResponseTimesReader.FORMAT, List.of(request), List.of());
  }

  /** As stats.json has it: whole milliseconds. */
  private static Block printed(Block exact) {
    BlockFigures figures = BlockFigures.of(exact);
    Column column =
        new Column(
            REQUESTS,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(rounded(figures, Metric.MEAN)),
            OptionalDouble.empty(),
            List.of(
                new PrintedPercentile(50, false, rounded(figures, Metric.P50)),
                new PrintedPercentile(95, false, rounded(figures, Metric.P95))),
            OptionalDouble.empty());
    Column none =
        new Column(
            0,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            List.of(),
            OptionalDouble.empty());
    PrintedTimes all =
        new PrintedTimes(
            PrintedTimes.Kind.ALL_REQUESTS,
            List.of(),
            column,
            Optional.of(column),
            Optional.of(none));
    return block(StatsReader.FORMAT, List.of(), List.of(all));
  }

  private static double rounded(BlockFigures of, Metric metric) {
    return of.compared().values().stream()
        .filter(figure -> figure.metric() == metric)
        .mapToDouble(figure -> Math.rint(figure.value()))
        .findFirst()
        .orElseThrow();
  }

  private static Block block(
      Format format, List<RequestTimes> requests, List<PrintedTimes> printed) {
    Results results =
        new Results(
            new Origin(
                List.of(Path.of("run")),
                format,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of()),
            requests,
            List.of(),
            printed,
            Optional.empty(),
            TimeCounts.empty(),
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>(),
            Optional.empty());
    return new Block(results, Optional.empty());
  }
}
