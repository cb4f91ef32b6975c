package loadtest.sut;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code /metrics} of the services says at one moment.
 *
 * @param texts by service; one that has no {@code /metrics} is left out
 */
public record Scrape(SortedMap<String, String> texts) {
  private static final String CPU = "process_cpu_time_ns_total";
  private static final double NANOS_PER_SECOND = 1e9;

  public static Scrape of(Map<String, URI> services) throws InterruptedException {
    TreeMap<String, String> texts = new TreeMap<>();
    for (var service : services.entrySet()) {
      try {
        HttpResponse<String> answer = Http.get(URI.create(service.getValue() + "/metrics"));
        if (answer.statusCode() == 200) {
          texts.put(service.getKey(), answer.body());
        }
      } catch (IOException e) {
        // A target of the user's need not have metrics, nor all four services.
      }
    }
    return new Scrape(texts);
  }

  /** The CPU time of all services since their start; empty when none tells. */
  public OptionalDouble cpuSeconds() {
    double[] seconds =
        texts.values().stream()
            .flatMap(String::lines)
            .filter(line -> line.startsWith(CPU + " ") || line.startsWith(CPU + "{"))
            .mapToDouble(Scrape::value)
            .toArray();
    double sum = 0;
    for (double each : seconds) {
      sum += each / NANOS_PER_SECOND;
    }
    return seconds.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum);
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

  // "name{labels} value" or "name value", and perhaps a time stamp behind it.
  private static double value(String line) {
    String behindName = line.substring(line.indexOf('}') + 1).replace(CPU, "").strip();
    return Double.parseDouble(behindName.split(" ", 2)[0]);
  }
}
