package verdict.diagnosis;

import java.util.Locale;

/** How findings write their figures: the same in every locale. */
public final class Words {
  private Words() {}

  /** Milliseconds, with as many decimals as matter. */
  public static String ms(double milliseconds) {
    String format = milliseconds < 10 ? "%.2f ms" : milliseconds < 100 ? "%.1f ms" : "%.0f ms";
    return String.format(Locale.ROOT, format, milliseconds);
  }

  /** A share as a percentage: 1 is 100 %. */
  public static String percent(double ratio) {
    return String.format(Locale.ROOT, ratio < 0.1 ? "%.2f %%" : "%.0f %%", ratio * 100);
  }

  /** A plain number with one decimal. */
  public static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
