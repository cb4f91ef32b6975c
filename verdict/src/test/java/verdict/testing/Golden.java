package verdict.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/** Texts that were accepted once; a change of one is a change of the product. */
public final class Golden {
  /** What is printed is the same in all of them. */
  private static final List<Locale> LOCALES =
      List.of(Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("ar-EG-u-nu-arab"));

  private static final List<String> ZONES = List.of("UTC", "Asia/Kathmandu", "Pacific/Marquesas");

  private static final Path ACCEPTED = Path.of("src/test/resources/golden");
  private static final Path LEFT = Path.of("target/golden");

  private static final Locale LOCALE_OF_HERE = Locale.getDefault();

  private Golden() {}

  /** As if the program ran there: its language, its digits, and another time zone than here. */
  public static void goTo(Locale locale) {
    Locale.setDefault(locale);
    TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(LOCALES.indexOf(locale))));
  }

  /** Undoes that. */
  public static void comeBack() {
    Locale.setDefault(LOCALE_OF_HERE);
    TimeZone.setDefault(null);
  }

  /** Every case in every locale. */
  public static <T> Stream<Arguments> byLocale(List<Named<T>> cases) {
    return LOCALES.stream()
        .flatMap(
            locale ->
                cases.stream().map(c -> Arguments.of(c, Named.of(locale.toLanguageTag(), locale))));
  }

  /** Fails unless the text is the accepted one; leaves it, and says how it is accepted. */
  public static void check(String name, String actual) throws IOException {
    check(name, "md", actual);
  }

  /** The same of a page: of what is in it, and not of the style and the script of all pages. */
  public static void checkPage(String name, String page) throws IOException {
    Path whole = Files.createDirectories(LEFT.resolve(name)).resolve("page.html");
    Files.writeString(whole, page);
    assertThat(page.codePoints().filter(Golden::isMischief).toArray()).isEmpty();
    int from = page.indexOf("<body");
    check(name, "html", page.substring(from, page.indexOf("<script>", from)));
  }

  /** Signs that nobody sees, and that reverse what follows, or end a line where none ends. */
  private static boolean isMischief(int point) {
    return Character.getType(point) == Character.FORMAT
        || (Character.getType(point) == Character.CONTROL && point != '\n');
  }

  private static void check(String name, String type, String actual) throws IOException {
    Path accepted = ACCEPTED.resolve(name);
    Path expected = accepted.resolve("expected." + type);
    Path left = Files.createDirectories(LEFT.resolve(name)).resolve("actual." + type);
    Files.writeString(left, actual);
    assertThat(Files.exists(expected) ? Files.readString(expected) : "")
        .as(
            "accept with: mkdir -p %s && cp %s %s",
            accepted.toAbsolutePath(), left.toAbsolutePath(), expected.toAbsolutePath())
        .isEqualTo(actual);
  }
}
