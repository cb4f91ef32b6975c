package verdict.command;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import verdict.run.Looks;

/** The looks of a duet by their numbers of rounds: {@code 10}, or {@code 8,12,16}. */
final class LooksConverter implements ITypeConverter<Looks> {
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}(,\\d{1,9})*");

  @Override
  public Looks convert(String text) {
    try {
      if (NUMBERS.matcher(text).matches()) {
        return Looks.after(Stream.of(text.split(",")).map(Integer::valueOf).toList());
      }
    } catch (IllegalArgumentException e) {
      // Out of range, or not rising: the same sentence.
    }
    throw new TypeConversionException(
        "must be a whole number from 1 to %d, was %s; or several that rise, such as %s"
            .formatted(Looks.MOST_ROUNDS, text, Looks.USUAL.rounds()));
  }
}
