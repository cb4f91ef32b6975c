package verdict.gatling.sut;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.project.Metrics;
import verdict.project.Scraped;

/**
 * What the metrics of the services say at one moment.
 *
 * @param texts by service; one that does not tell is left out
 */
public record Scrape(SortedMap<String, String> texts) {
  private static final String CPU = "process_cpu_time_ns_total";
  private static final String CPU_SECONDS = "process_cpu_seconds_total";
  private static final String COMPILATION = "jvm_compilation_time_ms_total";
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MILLIS_PER_SECOND = 1e3;

  public static Scrape of(Metrics metrics) throws InterruptedException {
    TreeMap<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, Scraped> service : metrics.services().entrySet()) {
      Scraped scraped = service.getValue();
      try {
        HttpResponse<String> answer = Http.get(URI.create(scraped.url()), scraped.headers());
        if (answer.statusCode() == 200) {
          texts.put(service.getKey(), answer.body());
        }
      } catch (IOException e) {
        // It need not have metrics.
      }
    }
    return new Scrape(texts);
  }

  /** The CPU time of all services since their start; empty when none tells. */
  public OptionalDouble cpuSeconds() {
    Map<String, Double> seconds = counters(CPU_SECONDS);
    counters(CPU).forEach((service, nanos) -> seconds.put(service, nanos / NANOS_PER_SECOND));
    return seconds.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(seconds.values().stream().mapToDouble(Double::doubleValue).sum());
  }

  /**
   * The CPU time of all services since an earlier scrape; empty when none tells, or when not the
   * same ones answered both, for a service that is too busy to answer is not one without CPU time.
   */
  public OptionalDouble cpuSecondsSince(Scrape earlier) {
    OptionalDouble before = earlier.cpuSeconds();
    OptionalDouble now = cpuSeconds();
    return texts.keySet().equals(earlier.texts.keySet()) && before.isPresent() && now.isPresent()
        ? OptionalDouble.of(now.getAsDouble() - before.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * How long the JIT compilers of a service were at work since an earlier scrape, in seconds, for
   * the service in which they were longest; empty when no service tells.
   */
  public OptionalDouble longestCompilingSecondsSince(Scrape earlier) {
    Map<String, Double> before = earlier.counters(COMPILATION);
    return counters(COMPILATION).entrySet().stream()
        .mapToDouble(now -> now.getValue() - before.getOrDefault(now.getKey(), 0.0))
        .max()
        .stream()
        .map(millis -> millis / MILLIS_PER_SECOND)
        .findFirst();
  }

  /** A counter of each service that has it; what differs in labels is added up. */
  private Map<String, Double> counters(String name) {
    Map<String, Double> counters = new TreeMap<>();
    texts.forEach(
        (service, text) ->
            text.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .forEach(line -> counters.merge(service, value(name, line), Double::sum)));
    return counters;
  }

  // "name{labels} value" or "name value", and perhaps a time stamp behind it.
  private static double value(String name, String line) {
    String behindName = line.substring(line.indexOf('}') + 1).replace(name, "").strip();
    return Double.parseDouble(behindName.split(" ", 2)[0]);
  }
}
