package verdict.run.gatling;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A figure as Gatling prints it for people. Its point is the decimal mark in every locale, and its
 * comma stands between thousands (3.10 to 3.13.4). Only 2.0 formats rates below 1,000 by the locale
 * of the JVM: one or two digits after a comma are decimals.
 */
final class PrintedNumber {
  private static final Pattern PLAIN = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final Pattern WITH_THOUSANDS =
      Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern WITH_DECIMAL_COMMA = Pattern.compile("[0-9]{1,3},[0-9]{1,2}");

  private PrintedNumber() {}

  /**
   * Of a text with blanks around it; empty for {@code -}, which is none.
   *
   * @throws NumberFormatException for everything that no Gatling prints
   */
  static OptionalDouble of(String text) {
    String figure = text.strip();
    if (figure.isEmpty() || figure.equals("-")) {
      return OptionalDouble.empty();
    }
    if (PLAIN.matcher(figure).matches()) {
      return of(Double.parseDouble(figure));
    }
    if (WITH_THOUSANDS.matcher(figure).matches()) {
      return of(Double.parseDouble(figure.replace(",", "")));
    }
    if (WITH_DECIMAL_COMMA.matcher(figure).matches()) {
      return of(Double.parseDouble(figure.replace(',', '.')));
    }
    throw new NumberFormatException(figure);
  }

  /**
   * Of a number: a count, a time or a rate.
   *
   * @throws NumberFormatException when it is negative, infinite or NaN
   */
  static OptionalDouble of(double figure) {
    if (figure >= 0 && figure < Long.MAX_VALUE) {
      return OptionalDouble.of(figure);
    }
    throw new NumberFormatException(Double.toString(figure));
  }
}
