package verdict.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people type them: {@code 60s}, {@code 2m}. */
final class DurationConverter implements ITypeConverter<Duration> {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(s|m|h)");

  static final String FORM_IN_WORDS = "a whole number above 0 followed by s, m or h";

  @Override
  public Duration convert(String text) {
    return duration(text, FORM_IN_WORDS);
  }

  /**
   * @param allowed in words, for the message
   */
  static Duration duration(String text, String allowed) {
    Matcher matcher = FORM.matcher(text);
    long number = matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    if (number == 0) {
      throw new TypeConversionException("must be " + allowed + ", was \"" + text + "\"; try 60s");
    }
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }
}
