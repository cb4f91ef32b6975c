package verdict.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Where the services of a system tell their metrics, by service. */
public record Metrics(SortedMap<String, Scraped> services) {
  /** A system without. */
  static final Metrics NONE = new Metrics(new TreeMap<>());

  public Metrics {
    services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
  }

  /** One {@link Scraped}, or an object of them by service. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Metrics of(JsonNode of) {
    TreeMap<String, Scraped> services = new TreeMap<>();
    if (of.isTextual() || of.has("url")) {
      services.put(Addresses.ONLY, Scraped.of(of));
    } else {
      for (Map.Entry<String, JsonNode> service : of.properties()) {
        services.put(service.getKey(), Scraped.of(service.getValue()));
      }
    }
    return new Metrics(services);
  }

  Metrics map(UnaryOperator<String> filled) {
    TreeMap<String, Scraped> all = new TreeMap<>();
    services.forEach((name, scraped) -> all.put(name, scraped.map(filled)));
    return new Metrics(all);
  }
}
