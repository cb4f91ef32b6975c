package verdict.testing;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The languages, digits and time zones in which the program says the same. As an extension of a
 * test it brings those of here back.
 */
public final class Locales implements AfterEachCallback {
  private static final List<Locale> ALL =
      List.of(
          Locale.ROOT,
          Locale.GERMANY,
          Locale.forLanguageTag("ar-EG-u-nu-arab"),
          Locale.forLanguageTag("tr-TR"));
  private static final List<String> ZONES =
      List.of("UTC", "Asia/Kathmandu", "Pacific/Marquesas", "Europe/Istanbul");
  private static final Locale HERE = Locale.getDefault();

  /** Source of parametrized tests. */
  public static Stream<Locale> all() {
    return ALL.stream();
  }

  /** As if the program ran there: its language, its digits, and another time zone than here. */
  public static void goTo(Locale locale) {
    Locale.setDefault(locale);
    TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(ALL.indexOf(locale))));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Locale.setDefault(HERE);
    TimeZone.setDefault(null);
  }
}
