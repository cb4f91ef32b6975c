package verdict.run.metrics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import verdict.run.Series;
import verdict.run.ServiceWindow;
import verdict.run.ServiceWindow.Gauge;

/**
 * Gives the metrics of a service the names that we have for what they mean. What was read so once
 * can be read again, and stays as it is.
 */
public final class MetricNames {
  /** What Verdict knows without being told. */
  public static final MetricNames USUAL = new MetricNames(List.of());

  /** Endpoints that scrapers and health checks ask: no part of the load. */
  private static final Pattern PROBE =
      Pattern.compile(
          "/(actuator|metrics|prometheus|health|healthz|livez|readyz|q/metrics|q/health)(/.*)?");

  /** For each meaning its names, the first choice first; those of one choice are added up. */
  private final Map<Meaning, List<List<Alias>>> choices = new EnumMap<>(Meaning.class);

  private MetricNames(List<MetricMapping> mappings) {
    Set<String> mapped = new HashSet<>();
    mappings.forEach(of -> mapped.add(of.name()));
    for (Meaning meaning : Meaning.values()) {
      List<List<Alias>> inOrder = new ArrayList<>();
      List<Alias> own =
          mappings.stream().filter(of -> of.means() == meaning).map(MetricMapping::alias).toList();
      if (!own.isEmpty()) {
        inOrder.add(own);
      }
      meaning.aliases().stream()
          .filter(alias -> !mapped.contains(alias.name()))
          .forEach(alias -> inOrder.add(List.of(alias)));
      choices.put(meaning, inOrder);
    }
  }

  /** With what a project says of its own metrics, which comes before all that Verdict knows. */
  public static MetricNames with(List<MetricMapping> mappings) {
    return new MetricNames(mappings);
  }

  /** Our names of the values that go up and down. */
  public static Set<String> gauges() {
    return Meaning.gauges();
  }

  /** What a series is read as; not at all where another name of its meaning was chosen. */
  private record Reading(Meaning meaning, Alias alias, String part, boolean isChosen) {
    boolean isLeftOut(Series series) {
      return !isChosen
          || alias.leavesOut(series)
          || (part.equals("_bucket") && alias.factor() != 1); // whose bounds have another unit
    }

    Series.Key key(Series series) {
      return new Series.Key(meaning.family() + part, alias.labels(series, meaning));
    }

    double value(double theirs) {
      return part.isEmpty() || part.equals("_sum") ? theirs * alias.factor() : theirs;
    }
  }

  /** A window in our names. */
  public ServiceWindow read(ServiceWindow window) {
    Map<String, Reading> readings = readings(window);
    Map<Series.Key, Double> changes = new LinkedHashMap<>();
    for (Series series : window.changes()) {
      Reading reading = readings.get(series.name());
      if (reading == null) {
        changes.merge(series.key(), series.value(), Double::sum);
      } else if (!reading.isLeftOut(series)) {
        changes.merge(reading.key(series), reading.value(series.value()), Double::sum);
      }
    }
    List<Series> named = new ArrayList<>();
    changes.forEach((key, value) -> named.add(series(key, value)));
    return new ServiceWindow(
        window.service(),
        window.restarted(),
        window.wentBackwards(),
        withoutProbes(named),
        gauges(window, readings));
  }

  private static List<Gauge> gauges(ServiceWindow window, Map<String, Reading> readings) {
    Map<Series.Key, Gauge> gauges = new LinkedHashMap<>();
    for (Gauge gauge : window.gauges()) {
      Series series = new Series(gauge.name(), gauge.labels(), gauge.after());
      Optional<Reading> reading =
          Optional.ofNullable(readings.get(gauge.name()))
              .filter(of -> of.meaning.kind() == Meaning.Kind.GAUGE);
      if (reading.filter(of -> of.isLeftOut(series)).isEmpty()) {
        Series.Key key = reading.map(of -> of.key(series)).orElse(series.key());
        double factor = reading.map(of -> of.value(1)).orElse(1.0);
        gauges.merge(
            key,
            new Gauge(
                key.name(),
                series(key, 0).labels(),
                gauge.before() * factor,
                gauge.after() * factor),
            MetricNames::sum);
      }
    }
    return List.copyOf(gauges.values());
  }

  private static Gauge sum(Gauge one, Gauge other) {
    return new Gauge(
        one.name(), one.labels(), one.before() + other.before(), one.after() + other.after());
  }

  private static Series series(Series.Key key, double value) {
    return new Series(key.name(), new TreeMap<>(key.labels()), value);
  }

  /** By the names of the series. */
  private Map<String, Reading> readings(ServiceWindow window) {
    Map<String, Double> counted = new HashMap<>();
    window.changes().forEach(of -> counted.merge(of.name(), of.value(), Double::sum));
    Map<String, Double> gauges = new HashMap<>();
    window.gauges().forEach(of -> gauges.put(of.name(), 1.0));
    Map<String, Reading> readings = new HashMap<>();
    choices.forEach(
        (meaning, inOrder) ->
            chosen(meaning, inOrder, meaning.kind() == Meaning.Kind.GAUGE ? gauges : counted)
                .ifPresent(
                    aliases -> {
                      put(readings, meaning, Alias.of(meaning.family()), false);
                      aliases.forEach(alias -> put(readings, meaning, alias, true));
                    }));
    return readings;
  }

  /** The first that moved, else the first that is there: some are exported and never used. */
  private static Optional<List<Alias>> chosen(
      Meaning meaning, List<List<Alias>> inOrder, Map<String, Double> moved) {
    Predicate<Alias> isThere = alias -> moved.containsKey(counted(meaning, alias));
    Predicate<Alias> hasMoved = alias -> moved.getOrDefault(counted(meaning, alias), 0.0) > 0;
    return inOrder.stream()
        .filter(aliases -> aliases.stream().anyMatch(hasMoved))
        .findFirst()
        .or(() -> inOrder.stream().filter(of -> of.stream().anyMatch(isThere)).findFirst());
  }

  private static String counted(Meaning meaning, Alias alias) {
    return meaning.kind() == Meaning.Kind.DISTRIBUTION ? alias.name() + "_count" : alias.name();
  }

  private static void put(
      Map<String, Reading> readings, Meaning meaning, Alias alias, boolean isChosen) {
    List<String> parts =
        meaning.kind() == Meaning.Kind.DISTRIBUTION
            ? List.of("_sum", "_count", "_bucket")
            : List.of("");
    for (String part : parts) {
      readings.put(alias.name() + part, new Reading(meaning, alias, part, isChosen));
    }
  }

  /** Unless nothing else was asked: then they are the load. */
  private static List<Series> withoutProbes(List<Series> changes) {
    String requests = Meaning.SERVER_REQUESTS.family();
    Predicate<Series> isProbe =
        series ->
            series.name().startsWith(requests) && PROBE.matcher(series.label("endpoint")).matches();
    boolean isLoaded =
        changes.stream()
            .filter(series -> series.name().equals(requests + "_count"))
            .anyMatch(series -> series.value() > 0 && !isProbe.test(series));
    return isLoaded ? changes.stream().filter(series -> !isProbe.test(series)).toList() : changes;
  }
}
