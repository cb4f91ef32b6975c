package verdict.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import verdict.statistics.ClassicStats;

/** The bounds of a stats.json, {@code 800,1200}: lower and higher, in milliseconds. */
final class BoundsConverter implements ITypeConverter<ClassicStats.Bounds> {
  private static final Pattern BOUNDS = Pattern.compile("\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*");

  @Override
  public ClassicStats.Bounds convert(String text) {
    Matcher bounds = BOUNDS.matcher(text);
    if (bounds.matches()) {
      int lower = Integer.parseInt(bounds.group(1));
      int higher = Integer.parseInt(bounds.group(2));
      if (lower > 0 && higher > lower) {
        return new ClassicStats.Bounds(lower, higher);
      }
    }
    throw new TypeConversionException(
        "must be two numbers of milliseconds above 0, the lower one first, such as 800,1200;"
            + " was \""
            + text
            + "\"");
  }
}
