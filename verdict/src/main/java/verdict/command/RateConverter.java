package verdict.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of requests a second. */
final class RateConverter implements ITypeConverter<Double> {
  private static final double MOST = 100_000;

  @Override
  public Double convert(String text) {
    double rate;
    try {
      rate = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      rate = Double.NaN;
    }
    if (!(rate > 0 && rate <= MOST)) {
      throw new TypeConversionException(
          "must be a number of requests per second in (0, 100000], was \"" + text + "\"; try 50");
    }
    return rate;
  }
}
