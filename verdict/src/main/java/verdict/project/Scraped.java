package verdict.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import verdict.file.WrongField;

/**
 * Where a service tells its metrics as Prometheus text.
 *
 * @param url with {@code ${...}}
 * @param headers that its request needs, with {@code ${...}} for what is secret
 */
public record Scraped(String url, SortedMap<String, String> headers) {
  public Scraped {
    headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
  }

  /** A URL, or an object with {@code url} and {@code headers}. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Scraped of(JsonNode of) {
    JsonNode url = of.isObject() ? of.path("url") : of;
    if (!url.isTextual()) {
      throw new WrongField("has neither a URL nor {url, headers} in field %s", "");
    }
    TreeMap<String, String> headers = new TreeMap<>();
    of.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    return new Scraped(url.asText(), headers);
  }

  Scraped map(UnaryOperator<String> filled) {
    TreeMap<String, String> all = new TreeMap<>();
    headers.forEach((name, value) -> all.put(name, filled.apply(value)));
    return new Scraped(filled.apply(url), all);
  }
}
