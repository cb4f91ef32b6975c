package verdict.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import verdict.analysis.Step;
import verdict.analysis.TimedBlock;
import verdict.run.SideName;
import verdict.sample.Figures;

/** What came when: response times, answers and arrivals of every block, in the order of time. */
public final class BlocksChart {
  private static final Plot.Room TIMES = new Plot.Room(64, 30, 640, 190);
  private static final Plot.Room RATES = new Plot.Room(64, 274, 640, 70);
  private static final double HEIGHT = 384;

  /** Into how many parts a run is cut for its words. */
  private static final int PARTS_SAID = 10;

  private BlocksChart() {}

  /**
   * Draws the blocks.
   *
   * @param blocks one or more in the order of time, each with a request that succeeded
   */
  public static Chart of(String id, Labels labels, List<TimedBlock> blocks) {
    return chart(
        new Head(
            id,
            topic(blocks) + ", block by block",
            BlocksTitle.of(labels, blocks),
            "Drift over time moves both sides; a difference between the sides is a step between the colours.",
            words(labels, blocks),
            keys(Chart.sides(labels), blocks)),
        "seconds of load (blocks joined)",
        blocks);
  }

  /** Draws one run, which has a request that succeeded. */
  public static Chart ofRun(String id, TimedBlock run) {
    List<TimedBlock> blocks = List.of(run);
    int length = (run.timeline().seconds() + PARTS_SAID - 1) / PARTS_SAID;
    String words =
        run.steps(length).stream().map(Step::wordsWithTime).collect(Collectors.joining("; "));
    return chart(
        new Head(
            id,
            topic(blocks),
            BlocksTitle.ofRun(run),
            "The line is the mean of the requests answered in each step. If it rises or falls all the time, the run was"
                + " not in steady state, and its mean says little.",
            words + ".",
            keys(
                List.of(new Chart.Key("candidate", "answers, and their mean response time")),
                blocks)),
        "seconds of load",
        blocks);
  }

  private static String topic(List<TimedBlock> blocks) {
    return hasArrivals(blocks)
        ? "Response times, answers and arrivals over time"
        : "Response times and answers over time";
  }

  private static List<Chart.Key> keys(List<Chart.Key> of, List<TimedBlock> blocks) {
    List<Chart.Key> keys = new ArrayList<>(of);
    if (hasArrivals(blocks)) {
      keys.add(new Chart.Key("arrivals", "journeys started"));
    }
    return keys;
  }

  private static boolean hasArrivals(List<TimedBlock> blocks) {
    return blocks.stream().anyMatch(block -> block.timeline().usersStarted().length > 0);
  }

  /** What stands around a drawing. */
  private record Head(
      String id, String topic, String title, String note, String words, List<Chart.Key> keys) {
    Chart of(Svg drawing) {
      return new Chart(id, topic, title, note, words, keys, HEIGHT, drawing.toString());
    }
  }

  private static Chart chart(Head head, String across, List<TimedBlock> blocks) {
    int step = TimedBlock.secondsPerStep(blocks);
    List<List<Step>> steps = new ArrayList<>();
    double from = 0;
    for (TimedBlock block : blocks) {
      steps.add(Step.of(block.timeline(), from, step));
      from += block.timeline().seconds();
    }
    Svg svg = new Svg();
    Axis time = Axis.even(across, 0, from, Figures::plain);
    double slowest = most(steps, List.of(Step::meanMs));
    double fastest = most(steps, List.of(Step::answersPerSecond, Step::arrivalsPerSecond));
    Axis means = Axis.even("mean response time", 0, slowest, ms -> Figures.plain(ms) + " ms");
    Axis perSecond = Axis.even("answers and arrivals per second", 0, fastest, Figures::plain);
    Plot times = new Plot(svg, TIMES, time, means).frame();
    Plot rates = new Plot(svg, RATES, time, perSecond).frame();
    for (int i = 0; i < blocks.size(); i++) {
      if (!begins(blocks, i).isEmpty() && !steps.get(i).isEmpty()) {
        times.upright("begin", steps.get(i).get(0).from());
      }
      draw(times, rates, blocks.get(i), steps.get(i));
    }
    return head.of(svg);
  }

  private static double most(List<List<Step>> steps, List<Function<Step, OptionalDouble>> values) {
    return steps.stream()
        .flatMap(List::stream)
        .flatMapToDouble(step -> values.stream().flatMapToDouble(of -> of.apply(step).stream()))
        .max()
        .orElse(0);
  }

  private static void draw(Plot times, Plot rates, TimedBlock block, List<Step> steps) {
    String curve = "curve " + block.side().key();
    draw(times, curve, steps, Step::meanMs);
    draw(rates, curve, steps, Step::answersPerSecond);
    draw(rates, "curve arrivals", steps, Step::arrivalsPerSecond);
  }

  private static void draw(
      Plot plot, String style, List<Step> steps, Function<Step, OptionalDouble> value) {
    List<Svg.Point> line = new ArrayList<>();
    for (Step step : steps) {
      OptionalDouble of = value.apply(step);
      if (of.isPresent()) {
        line.add(plot.at(step.middle(), of.getAsDouble()));
      } else { // no line over a time without a response
        plot.through(style, line);
        line.clear();
      }
    }
    plot.through(style, line);
  }

  /** The round that begins with a block; empty when none does. */
  private static String begins(List<TimedBlock> blocks, int at) {
    OptionalInt round = blocks.get(at).round();
    boolean isNew = at == 0 || !round.equals(blocks.get(at - 1).round());
    return round.isPresent() && isNew ? "round " + round.getAsInt() : "";
  }

  /** The order, and of each block what came of it. */
  private static String words(Labels labels, List<TimedBlock> blocks) {
    StringBuilder order = new StringBuilder();
    for (int i = 0; i < blocks.size(); i++) {
      String begins = begins(blocks, i);
      order.append(order.isEmpty() ? "" : "; ").append(begins.isEmpty() ? "" : begins + ": ");
      order
          .append(blocks.get(i).side() == SideName.CANDIDATE ? "B " : "A ")
          .append(blocks.get(i).words());
    }
    return "The blocks in their order, A for "
        + labels.baseline()
        + " and B for "
        + labels.candidate()
        + ": "
        + order
        + ".";
  }
}
