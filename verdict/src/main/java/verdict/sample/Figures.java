package verdict.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How figures look: with their unit, in about three digits, the same in every locale. */
public final class Figures {
  /** What stands where there is no figure. */
  public static final String NONE = "-";

  private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

  private Figures() {}

  public static String text(Optional<Figure> figure) {
    return figure.map(Figures::text).orElse(NONE);
  }

  public static String text(Figure figure) {
    return text(figure.metric().unit(), figure.value());
  }

  public static String text(Unit unit, double value) {
    return switch (unit) {
      case MILLISECONDS -> ms(value);
      case SECONDS ->
          Math.abs(value) < 1 ? threeDigits(value * 1_000) + " ms" : threeDigits(value) + " s";
      case BYTES -> bytes(value);
      case PER_SECOND -> rate(value, "requests");
      case CORES -> format("%.2f cores", value);
      case RATIO -> percent(value);
      case COUNT -> count(value);
    };
  }

  public static String ms(double milliseconds) {
    return threeDigits(milliseconds) + " ms";
  }

  /** From the smallest to the largest; one where they read alike. */
  public static String msRange(double least, double most) {
    String low = number(least);
    return low.equals(number(most)) ? ms(most) : low + " to " + ms(most);
  }

  /** A plain number with one decimal. */
  public static String tenths(double value) {
    return format("%,.1f", value);
  }

  /** Milliseconds as they were observed: "3.00 ms" of a whole number would claim more. */
  public static String observed(double millis) {
    return millis == Math.rint(millis) ? count(millis) + " ms" : threeDigits(millis) + " ms";
  }

  /** A rate of other things than requests. */
  public static String rate(Optional<Figure> figure, String of) {
    return figure.map(f -> rate(f.value(), of)).orElse(NONE);
  }

  /** A number of which a heading has the unit. */
  public static String number(double value) {
    return threeDigits(value);
  }

  public static String rate(double requestsPerSecond) {
    return rate(requestsPerSecond, "requests");
  }

  private static String rate(double value, String of) {
    return threeDigits(value) + " " + of + "/s";
  }

  public static String n(Optional<Figure> figure) {
    return figure.map(f -> count(f.n())).orElse(NONE);
  }

  public static String count(double value) {
    // A mean of logarithms can lie a little beside a whole number.
    if (Math.abs(value - Math.rint(value)) <= 1e-12 * Math.abs(value)) {
      return format("%,.0f", value);
    }
    // What is counted per request may be rare, and is not 0 then.
    return Math.abs(value) < 0.1
        ? new BigDecimal(value).round(new MathContext(2)).toPlainString()
        : format("%,.2f", value);
  }

  /** A number of things: 1 round, 10 rounds. */
  public static String things(long count, String thing) {
    return count(count) + " " + thing + (count == 1 ? "" : "s");
  }

  /** As it was given: 50 and not 50.0. */
  public static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** A while, in whole minutes, rounded up. */
  public static String time(Duration duration) {
    long minutes = duration.plusSeconds(59).toMinutes();
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }

  /** A share, 1 for all. */
  public static String ratio(double ratio) {
    return percent(ratio);
  }

  /** The name of a constant in JSON. */
  public static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A relative change, positive for more. */
  public static String signedPercent(double ratio) {
    String text = format("%+,.1f %%", ratio * 100);
    return text.equals("-0.0 %") ? "+0.0 %" : text;
  }

  /** The same of an end of an interval, where a reader looks on which side of 0 it is. */
  public static String signedEnd(double ratio) {
    String text = signedPercent(ratio);
    String finer = format("%+.3f %%", ratio * 100);
    return text.equals("+0.0 %") && !finer.endsWith("0.000 %") ? finer : text;
  }

  private static String percent(double ratio) {
    double percent = ratio * 100;
    if (percent > 0 && percent < 0.01) {
      return "< 0.01 %"; // or it would read as none
    }
    String text = format("%,.2f", percent);
    return new BigDecimal(text.replace(",", "")).stripTrailingZeros().toPlainString() + " %";
  }

  private static String bytes(double value) {
    int unit = 0;
    while (Math.abs(value) >= 1024 && unit < BYTE_UNITS.length - 1) {
      value /= 1024;
      unit++;
    }
    return threeDigits(value) + " " + BYTE_UNITS[unit];
  }

  private static String threeDigits(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    // By what it is rounded to: 9.996 is 10.0 and not 10.00.
    return format(
        size < 0.9995 ? "%.3f" : size < 9.995 ? "%.2f" : size < 99.95 ? "%.1f" : "%,.0f", value);
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
