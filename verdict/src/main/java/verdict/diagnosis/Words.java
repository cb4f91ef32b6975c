package verdict.diagnosis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import verdict.statistics.TimePart;

/** How findings write their figures and name what they are about: the same in every locale. */
public final class Words {
  private Words() {}

  /** Milliseconds, with as many decimals as matter. */
  public static String ms(double milliseconds) {
    String format = milliseconds < 10 ? "%.2f ms" : milliseconds < 100 ? "%.1f ms" : "%,.0f ms";
    return String.format(Locale.ROOT, format, milliseconds);
  }

  /** A share as a percentage: 1 is 100 %. */
  public static String percent(double ratio) {
    int decimals = ratio < 0.1 ? 2 : ratio < 1 ? 1 : 0;
    BigDecimal percent = BigDecimal.valueOf(ratio * 100).setScale(decimals, RoundingMode.HALF_UP);
    return percent.stripTrailingZeros().toPlainString() + " %";
  }

  /** A size in kB of 1,000 bytes. */
  public static String kilobytes(double bytes) {
    return String.format(Locale.ROOT, "%,.0f kB", bytes / 1_000);
  }

  /** A plain number with one decimal. */
  public static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** A part in words: heroes: database. */
  public static String part(TimePart part) {
    return switch (part.kind()) {
      case DATABASE -> part.service() + ": database";
      case CONNECTION -> part.service() + ": wait for a database connection";
      case ITSELF -> part.service() + ": its own work, or how its calls overlap";
      case BETWEEN -> "between " + part.service() + " and " + part.other();
      case OUTSIDE -> "outside of the services: network and load generator";
    };
  }
}
