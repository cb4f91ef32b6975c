package verdict.report.chart;

import java.util.ArrayList;
import java.util.List;
import verdict.report.Figures;
import verdict.run.Timeline;

/** What came when: response times and answers of every block, in the order of time. */
public final class BlocksChart {
  private static final Plot.Room TIMES = new Plot.Room(64, 30, 640, 190);
  private static final Plot.Room ANSWERS = new Plot.Room(64, 274, 640, 70);
  private static final double HEIGHT = 384;
  private static final double MICROS_PER_MS = 1_000;

  /** Longer blocks are drawn by steps of this share of all that there is. */
  private static final int MOST_STEPS = 600;

  /**
   * A block.
   *
   * @param isCandidate whose turn it was
   * @param begins what begins with it, such as a round; empty when nothing does
   * @param timeline of it, with the seconds of its requests
   */
  public record Turn(boolean isCandidate, String begins, Timeline timeline) {}

  /**
   * A part of a block: some seconds of it.
   *
   * @param meanMs of those that succeeded; NaN when none did
   * @param answersPerSecond failed ones too
   */
  private record Step(double from, double to, double meanMs, double answersPerSecond) {
    double middle() {
      return (from + to) / 2;
    }
  }

  private BlocksChart() {}

  /**
   * Draws the blocks.
   *
   * @param turns in the order of time, each with a request that succeeded
   */
  public static Chart of(String id, Labels labels, List<Turn> turns) {
    int seconds = turns.stream().mapToInt(turn -> turn.timeline().seconds()).sum();
    int step = Math.max(1, (seconds + MOST_STEPS - 1) / MOST_STEPS);
    List<List<Step>> steps = new ArrayList<>();
    double from = 0;
    for (Turn turn : turns) {
      steps.add(steps(turn.timeline(), from, step));
      from += turn.timeline().seconds();
    }
    Svg svg = new Svg();
    Axis across = Axis.even("seconds of load, blocks joined", 0, from, Figures::plain);
    Plot times = new Plot(svg, TIMES, across, upTo(steps, true)).frame();
    Plot answers = new Plot(svg, ANSWERS, across, upTo(steps, false)).frame();
    for (int i = 0; i < turns.size(); i++) {
      draw(times, answers, turns.get(i), steps.get(i));
    }
    return new Chart(
        id,
        "Response times and answers over time, block by block",
        "What drifts in time moves both sides; what a side does by itself is a step between the colours.",
        words(labels, turns),
        Chart.sides(labels),
        HEIGHT,
        svg.toString());
  }

  private static Axis upTo(List<List<Step>> steps, boolean isTime) {
    double most =
        steps.stream()
            .flatMap(List::stream)
            .mapToDouble(step -> isTime ? step.meanMs : step.answersPerSecond)
            .filter(value -> !Double.isNaN(value))
            .max()
            .orElse(0);
    return isTime
        ? Axis.even("mean response time", 0, most, ms -> Figures.plain(ms) + " ms")
        : Axis.even("answers/s", 0, most, Figures::plain);
  }

  private static List<Step> steps(Timeline timeline, double offset, int length) {
    List<Step> steps = new ArrayList<>();
    for (int from = 0; from < timeline.seconds(); from += length) {
      int to = Math.min(timeline.seconds(), from + length);
      long succeeded = 0;
      long micros = 0;
      long answers = 0;
      for (int second = from; second < to; second++) {
        succeeded += at(timeline.succeeded(), second);
        micros +=
            second < timeline.succeededMicros().length ? timeline.succeededMicros()[second] : 0;
        answers += at(timeline.requestsEnded(), second);
      }
      double meanMs = succeeded > 0 ? micros / MICROS_PER_MS / succeeded : Double.NaN;
      steps.add(new Step(offset + from, offset + to, meanMs, (double) answers / (to - from)));
    }
    return steps;
  }

  private static int at(int[] counts, int second) {
    return second < counts.length ? counts[second] : 0;
  }

  private static void draw(Plot times, Plot answers, Turn turn, List<Step> steps) {
    String curve = turn.isCandidate ? "curve candidate" : "curve baseline";
    if (!turn.begins.isEmpty() && !steps.isEmpty()) {
      times.upright("begin", steps.get(0).from);
    }
    List<Svg.Point> line = new ArrayList<>();
    for (Step step : steps) {
      if (Double.isNaN(step.meanMs)) { // no line over a time without a response
        times.through(curve, line);
        line.clear();
      } else {
        line.add(times.at(step.middle(), step.meanMs));
      }
    }
    times.through(curve, line);
    answers.through(
        curve,
        steps.stream().map(step -> answers.at(step.middle(), step.answersPerSecond)).toList());
  }

  private static String words(Labels labels, List<Turn> turns) {
    StringBuilder order = new StringBuilder();
    for (Turn turn : turns) {
      order.append(turn.begins.isEmpty() ? "" : (order.isEmpty() ? "" : ", ") + turn.begins + ": ");
      order.append(turn.isCandidate ? "B" : "A");
    }
    return "The order of the blocks, A for "
        + labels.baseline()
        + " and B for "
        + labels.candidate()
        + ": "
        + order
        + ".";
  }
}
