package verdict.command;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/** A duration, or {@code 0s}: none. */
final class WarmUpConverter implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    return text.matches("0+s?")
        ? Duration.ZERO
        : DurationConverter.duration(text, "0s, or " + DurationConverter.FORM_IN_WORDS);
  }
}
