package verdict.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import verdict.analysis.Shortened;
import verdict.sample.Figures;
import verdict.statistics.ServiceTimes;

/**
 * What a chart of the services' time shows: heroes: 8.60 -> 1.30 ms per request, mostly database.
 */
final class ServiceTimesTitle {
  /** Of a whole, for a part of it that most of it is. */
  private static final double MOST = 0.5;

  private ServiceTimesTitle() {}

  /** A service on both sides. */
  record Pair(ServiceTimes was, ServiceTimes is) {
    double changeMs() {
      return is.wholeMs() - was.wholeMs();
    }

    /**
     * Without calls: the time of the service that is called is in those, and it has its own bar.
     */
    double ownMs() {
      return changeMs() - partMs("part-calls") - partMs("part-either");
    }

    double partMs(String style) {
      return ServiceTimesChart.partMs(is, style) - ServiceTimesChart.partMs(was, style);
    }
  }

  /** Of the services that changed the one that changed most without its calls to others. */
  static String of(List<Pair> pairs, Set<String> changed) {
    List<Pair> shown =
        pairs.stream()
            .filter(pair -> changed.contains(pair.was.service()))
            .sorted(Comparator.comparingDouble(pair -> -Math.abs(pair.ownMs())))
            .toList();
    if (shown.isEmpty()) {
      return "No clear change in the time of any service";
    }
    Pair most = shown.get(0);
    int others = shown.size() - 1;
    return Shortened.heading(most.was.service())
        + ": "
        + Figures.number(most.was.wholeMs())
        + " -> "
        + Figures.ms(most.is.wholeMs())
        + " per request"
        + mostly(most::partMs, most.changeMs())
        + (others == 0 ? "" : "; " + Figures.things(others, "more service") + " changed");
  }

  /** The service that takes longest in a run. */
  static String ofRun(List<ServiceTimes> times) {
    ServiceTimes most =
        times.stream().max(Comparator.comparingDouble(ServiceTimes::wholeMs)).orElseThrow();
    return Shortened.heading(most.service())
        + ": "
        + Figures.ms(most.wholeMs())
        + " per request"
        + mostly(style -> ServiceTimesChart.partMs(most, style), most.wholeMs());
  }

  /** The part that is at least half of a whole; nothing when none is. */
  private static String mostly(ToDoubleFunction<String> partMs, double wholeMs) {
    return ServiceTimesChart.KEYS.stream()
        .filter(key -> partMs.applyAsDouble(key.style()) / wholeMs >= MOST)
        .map(key -> ", mostly " + key.words())
        .findFirst()
        .orElse("");
  }
}
