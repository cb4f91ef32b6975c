package verdict.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import verdict.file.WrongField;

/**
 * How it is known that a system can be loaded.
 *
 * @param urls each answers 200 when it can, with {@code ${...}}; not empty
 * @param within the longest time from its start to then
 */
public record Ready(List<String> urls, Seconds within) {
  public static final Seconds USUAL = new Seconds(60);

  public Ready {
    urls = List.copyOf(urls);
  }

  /**
   * A URL, a list of URLs, or an object with {@code url}, which is one of both, and {@code within}.
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Ready of(JsonNode of) {
    JsonNode url = of.isObject() ? of.path("url") : of;
    List<String> urls = new ArrayList<>();
    if (url.isTextual()) {
      urls.add(url.asText());
    }
    if (url.isArray()) {
      url.forEach(each -> urls.add(each.asText()));
    }
    if (urls.isEmpty()) {
      throw new WrongField("has neither a URL, nor URLs, nor {url, within} in field %s", "");
    }
    return new Ready(urls, of.has("within") ? Seconds.of(of.path("within")) : USUAL);
  }

  Ready map(UnaryOperator<String> filled) {
    return new Ready(urls.stream().map(filled).toList(), within);
  }
}
