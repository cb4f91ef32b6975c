package verdict.command;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/** A duration, or {@code 0s}: none. */
final class WarmUpConverter implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    return text.matches("0+s?") ? Duration.ZERO : new DurationConverter().convert(text);
  }
}
