package verdict.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import verdict.run.Timeline;
import verdict.sample.Figures;
import verdict.sample.Unit;

/**
 * A part of a block: some seconds of it.
 *
 * @param from in seconds, since whatever the drawing begins with
 * @param meanMs of those that succeeded; absent when none did
 * @param answersPerSecond failed ones too; absent when it has no whole second
 * @param arrivalsPerSecond journeys that were started; absent when that is not known, too
 */
public record Step(
    double from,
    double to,
    OptionalDouble meanMs,
    OptionalDouble answersPerSecond,
    OptionalDouble arrivalsPerSecond) {
  private static final double MICROS_PER_MS = 1_000;

  /**
   * Cuts a timeline into steps.
   *
   * @param offset where it begins, in seconds
   * @param length of a step, in seconds; the last one may be shorter
   */
  static List<Step> of(Timeline timeline, double offset, int length) {
    List<Step> steps = new ArrayList<>();
    for (int from = 0; from < timeline.seconds(); from += length) {
      steps.add(step(timeline, offset, from, Math.min(timeline.seconds(), from + length)));
    }
    return steps;
  }

  private static Step step(Timeline timeline, double offset, int from, int to) {
    long succeeded = 0;
    long micros = 0;
    for (int second = from; second < to; second++) {
      succeeded += at(timeline.succeeded(), second);
      micros += second < timeline.succeededMicros().length ? timeline.succeededMicros()[second] : 0;
    }
    // The last second of all ends with the last answer, and is no whole one.
    int whole = timeline.seconds() > 1 ? Math.min(to, timeline.seconds() - 1) : to;
    return new Step(
        offset + from,
        offset + to,
        succeeded > 0
            ? OptionalDouble.of(micros / MICROS_PER_MS / succeeded)
            : OptionalDouble.empty(),
        perSecond(timeline.requestsEnded(), from, whole),
        perSecond(timeline.usersStarted(), from, whole));
  }

  private static OptionalDouble perSecond(int[] counts, int from, int to) {
    if (counts.length == 0 || to <= from) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (int second = from; second < to; second++) {
      sum += at(counts, second);
    }
    return OptionalDouble.of(sum / (to - from));
  }

  private static int at(int[] counts, int second) {
    return second < counts.length ? counts[second] : 0;
  }

  double middle() {
    return (from + to) / 2;
  }

  String words() {
    List<String> words = new ArrayList<>();
    words.add(
        meanMs.isPresent()
            ? Figures.text(Unit.MILLISECONDS, meanMs.getAsDouble())
            : "none succeeded");
    answersPerSecond.ifPresent(rate -> words.add(rate(rate) + " answers/s"));
    arrivalsPerSecond.ifPresent(rate -> words.add(rate(rate) + " arrivals/s"));
    return String.join(", ", words);
  }

  String wordsWithTime() {
    return Figures.plain(from) + " to " + Figures.plain(to) + " s: " + words();
  }

  private static String rate(double perSecond) {
    return Figures.plain(Math.round(perSecond * 10) / 10.0);
  }
}
