package verdict.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verdict.file.WrongField;

/**
 * A time of {@code verdict.yml} in whole seconds, 0 or more: {@code 60s}, {@code 2m} or {@code 1h}.
 */
public record Seconds(int number) {
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})\\s*(s|m|min|h)");
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Seconds of(JsonNode text) {
    Matcher matcher = TEXT.matcher(text.asText());
    if (!matcher.matches()) {
      throw new WrongField("has something else than a time such as 60s or 2m in field %s", "");
    }
    int number = Integer.parseInt(matcher.group(1));
    return new Seconds(
        switch (matcher.group(2)) {
          case "s" -> number;
          case "h" -> number * HOUR;
          default -> number * MINUTE;
        });
  }

  @JsonValue
  public String text() {
    return number + "s";
  }

  public Duration duration() {
    return Duration.ofSeconds(number);
  }
}
