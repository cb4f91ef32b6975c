package verdict.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Stream;
import verdict.file.WrongField;

/**
 * A CSV file with a line of names; each user gets the next line of it, as {@code #{name}}.
 *
 * @param file relative to the folder of {@code verdict.yml}
 */
public record Feed(String file, Order order) {

  /** Which line is the next. */
  public enum Order {
    /** In the order of the file, and from its beginning when it is over. */
    @JsonProperty("circular")
    CIRCULAR,
    /** Any. */
    @JsonProperty("random")
    RANDOM
  }

  /** The name of a file, or an object with {@code file} and {@code order}. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Feed of(JsonNode of) {
    if (of.isTextual()) {
      return new Feed(of.asText(), Order.CIRCULAR);
    }
    if (!of.path("file").isTextual()) {
      throw new WrongField("has neither the name of a CSV file nor {file, order} in field %s", "");
    }
    String order = of.path("order").asText("circular");
    return new Feed(
        of.path("file").asText(),
        Stream.of(Order.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(order))
            .findFirst()
            .orElseThrow(
                () ->
                    new WrongField(
                        "has something else than circular or random in field %s", "order")));
  }
}
