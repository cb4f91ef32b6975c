package verdict.run.metrics;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a project says that a metric of its own means: {@code my_requests_seconds} is {@code
 * http_request_duration_seconds}. The unit is the one at the end of the name; a name without one
 * has the unit of ours.
 *
 * @param name in the scrape, without the endings of distributions
 * @param meaning our name for the same
 * @param labels by our names for them, theirs; those that have our name need not be named
 */
public record MetricMapping(String name, String meaning, SortedMap<String, String> labels) {
  private static final List<String> PARTS = List.of("_sum", "_count", "_bucket");

  /** How many of a unit make a second: whole numbers, so that no factor is rounded twice. */
  private static final Map<String, Double> PER_SECOND =
      Map.ofEntries(
          Map.entry("seconds", 1.0),
          Map.entry("milliseconds", 1e3),
          Map.entry("millis", 1e3),
          Map.entry("ms", 1e3),
          Map.entry("microseconds", 1e6),
          Map.entry("micros", 1e6),
          Map.entry("us", 1e6),
          Map.entry("nanoseconds", 1e9),
          Map.entry("nanos", 1e9),
          Map.entry("ns", 1e9));

  /**
   * @throws IllegalArgumentException when it maps to nothing that Verdict knows; the message is one
   *     sentence with the cure
   */
  public MetricMapping {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    Meaning known =
        find(meaning)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the metric %s is mapped to \"%s\"; expected one of %s; see docs/metrics.md"
                            .formatted(name, meaning, known())));
    PARTS.stream()
        .filter(part -> known.kind() == Meaning.Kind.DISTRIBUTION && name.endsWith(part))
        .findFirst()
        .ifPresent(
            part -> {
              throw new IllegalArgumentException(
                  "the metric %s is one series of a timer; expected the name of the timer; map %s"
                      .formatted(name, name.substring(0, name.length() - part.length())));
            });
    for (String label : labels.keySet()) {
      if (!known.labels().contains(label)) {
        throw new IllegalArgumentException(
            "the metric %s is mapped with the label \"%s\"; expected %s; remove it or rename it"
                .formatted(name, label, labelsOf(known)));
      }
    }
  }

  private static String labelsOf(Meaning known) {
    return known.labels().isEmpty() ? "none" : String.join(", ", known.labels());
  }

  /** All that a metric can be mapped to. */
  private static String known() {
    return Stream.of(Meaning.values()).map(Meaning::family).collect(Collectors.joining(", "));
  }

  private static Optional<Meaning> find(String meaning) {
    return Stream.of(Meaning.values()).filter(of -> of.family().equals(meaning)).findFirst();
  }

  Meaning means() {
    return find(meaning).orElseThrow();
  }

  Alias alias() {
    Alias alias = Alias.of(name).times(factor());
    for (Map.Entry<String, String> label : labels.entrySet()) {
      alias = alias.label(label.getKey(), label.getValue());
    }
    return alias;
  }

  private double factor() {
    Optional<Double> theirs = perSecond(name);
    Optional<Double> ours = perSecond(meaning);
    return theirs.isPresent() && ours.isPresent() ? ours.get() / theirs.get() : 1;
  }

  /** How many of the unit that ends a name make a second. */
  private static Optional<Double> perSecond(String name) {
    String counted = name.endsWith("_total") ? name.substring(0, name.lastIndexOf('_')) : name;
    return Optional.ofNullable(PER_SECOND.get(counted.substring(counted.lastIndexOf('_') + 1)));
  }
}
