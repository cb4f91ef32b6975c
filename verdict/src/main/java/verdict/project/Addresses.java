package verdict.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import verdict.file.WrongField;

/**
 * The URLs of a system by service, the one that the load calls first; with {@code ${...}} until
 * they are filled in.
 */
public record Addresses(Map<String, String> urls) {
  /** What a system is called that has one service without a name. */
  public static final String ONLY = "service";

  private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*";

  public Addresses {
    urls = new LinkedHashMap<>(urls);
    for (String name : urls.keySet()) {
      if (!name.matches(NAME)) {
        throw new WrongField(
            "has a name in field %s that is not a letter and letters, digits, _ or -", "");
      }
    }
  }

  /** A URL, or an object of URLs by service. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Addresses of(JsonNode of) {
    Map<String, String> urls = new LinkedHashMap<>();
    if (of.isTextual()) {
      urls.put(ONLY, of.asText());
    }
    of.properties().forEach(url -> urls.put(url.getKey(), url.getValue().asText()));
    if (urls.isEmpty()) {
      throw new WrongField("has neither a URL nor URLs by service in field %s", "");
    }
    return new Addresses(urls);
  }

  /** The service that the load calls first. */
  public String entry() {
    return urls.keySet().iterator().next();
  }

  /** Its URL. */
  public String entryUrl() {
    return Objects.requireNonNull(urls.get(entry()));
  }

  Addresses map(UnaryOperator<String> filled) {
    Map<String, String> all = new LinkedHashMap<>();
    urls.forEach((name, url) -> all.put(name, filled.apply(url)));
    return new Addresses(all);
  }
}
