package verdict.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import verdict.analysis.Sides;
import verdict.sample.Figures;
import verdict.sample.Unit;
import verdict.statistics.ServiceTimes;

/** What each service's time for a request is made of, a bar a side. */
public final class ServiceTimesChart {
  private static final double LEFT = 190;
  private static final double BAR = 26;
  private static final double TOP = 16;

  private static final String TOPIC = "Where the time went, in the services";

  /** What differences of sums leave of nothing. */
  private static final double ROUNDING_MS = 1e-9;

  static final List<Chart.Key> KEYS =
      List.of(
          new Chart.Key("part-database", "database"),
          new Chart.Key("part-connection", "wait for a database connection"),
          new Chart.Key("part-calls", "other services"),
          new Chart.Key("part-either", "other services or self time (overlapping calls)"),
          new Chart.Key("part-self", "self time"));

  /** A bar: a service, on one side. */
  private record Bar(String name, ServiceTimes times) {}

  /** A part of a bar. */
  private record Part(String style, double ms) {}

  private ServiceTimesChart() {}

  /**
   * Draws the services that both sides have; empty when there is none.
   *
   * @param changed the services whose time is shown to have changed; absent where no change of it
   *     could be judged
   */
  public static Optional<Chart> of(
      String id, Labels labels, Sides<List<ServiceTimes>> times, Optional<Set<String>> changed) {
    List<Bar> bars = new ArrayList<>();
    List<ServiceTimesTitle.Pair> pairs = new ArrayList<>();
    for (ServiceTimes was : times.baseline()) {
      times.candidate().stream()
          .filter(is -> is.service().equals(was.service()))
          .forEach(
              is -> {
                pairs.add(new ServiceTimesTitle.Pair(was, is));
                bars.add(new Bar(was.service() + ", " + labels.baseline(), was));
                bars.add(new Bar(was.service() + ", " + labels.candidate(), is));
              });
    }
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    Chart chart =
        drawn(
            id,
            changed.map(of -> ServiceTimesTitle.of(pairs, of)).orElse(TOPIC),
            "Means over the blocks of a side. The table of services and resources has the intervals.",
            bars);
    return Optional.of(chart);
  }

  /** Draws the services of one run; empty when none told. */
  public static Optional<Chart> ofRun(String id, List<ServiceTimes> times) {
    if (times.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        drawn(
            id,
            ServiceTimesTitle.ofRun(times),
            "Means over the requests that a service answered. The time a service waits for another is in the bar of that"
                + " one, too.",
            times.stream().map(of -> new Bar(of.service(), of)).toList()));
  }

  private static Chart drawn(String id, String title, String note, List<Bar> bars) {
    Svg svg = new Svg();
    double height = bars.size() * BAR;
    double most = bars.stream().mapToDouble(bar -> bar.times.wholeMs()).max().orElseThrow();
    Plot plot =
        new Plot(
                svg,
                new Plot.Room(LEFT, TOP, Chart.WIDTH - LEFT - 70, height),
                Axis.even(
                    "server-side time of a request", 0, most, ms -> Figures.plain(ms) + " ms"),
                names(bars))
            .frame();
    for (int i = 0; i < bars.size(); i++) {
      draw(svg, plot, bars.get(i).times, bars.size() - i);
    }
    return new Chart(
        id, TOPIC, title, note, words(bars), keys(bars), TOP + height + 40, svg.toString());
  }

  private static List<Chart.Key> keys(List<Bar> bars) {
    return KEYS.stream()
        .filter(key -> bars.stream().anyMatch(bar -> partMs(bar.times, key.style()) > 0))
        .toList();
  }

  // From bottom to top.
  private static Axis names(List<Bar> bars) {
    List<String> names = new ArrayList<>();
    bars.forEach(bar -> names.add(0, bar.name));
    return Axis.ofThings("", names);
  }

  private static void draw(Svg svg, Plot plot, ServiceTimes times, double place) {
    double from = 0;
    for (Part part : parts(times)) {
      Svg.Point corner = plot.at(from, place + 0.36);
      Svg.Point other = plot.at(from + part.ms, place - 0.36);
      svg.rectangle(part.style, corner, other.x() - corner.x(), other.y() - corner.y());
      from += part.ms;
    }
    Svg.Point end = plot.at(times.wholeMs(), place);
    svg.words(
        "tick",
        new Svg.Point(end.x() + 6, end.y() + 4),
        Svg.Anchor.START,
        Figures.text(Unit.MILLISECONDS, times.wholeMs()));
  }

  private static List<Part> parts(ServiceTimes times) {
    double either = times.callsMostMs() - times.callsLeastMs();
    return Stream.of(
            new Part("part-database", times.databaseMs()),
            new Part("part-connection", times.connectionMs()),
            new Part("part-calls", times.callsLeastMs()),
            new Part("part-either", either),
            new Part("part-self", times.selfMostMs() - either))
        .filter(part -> part.ms > ROUNDING_MS)
        .toList();
  }

  static double partMs(ServiceTimes times, String style) {
    return parts(times).stream()
        .filter(part -> part.style.equals(style))
        .mapToDouble(Part::ms)
        .sum();
  }

  private static String words(List<Bar> bars) {
    List<String> said = new ArrayList<>();
    for (Bar bar : bars) {
      ServiceTimes times = bar.times;
      List<String> parts = new ArrayList<>();
      if (times.databaseMs() > 0) {
        parts.add("database " + ms(times.databaseMs()));
      }
      if (times.connectionMs() > 0) {
        parts.add("wait for a connection " + ms(times.connectionMs()));
      }
      if (times.callsMostMs() > 0) {
        parts.add("other services " + ms(times.callsLeastMs()) + " to " + ms(times.callsMostMs()));
      }
      String ofIt = parts.isEmpty() ? "" : ", of it " + String.join(", ", parts);
      said.add(bar.name + ": " + ms(times.wholeMs()) + ofIt);
    }
    return String.join("; ", said) + ".";
  }

  private static String ms(double value) {
    return Figures.text(Unit.MILLISECONDS, value);
  }
}
