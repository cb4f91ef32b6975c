package verdict.gatling.requests;

import io.gatling.core.session.el.ElCompiler$;
import io.gatling.core.session.el.ElParserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions of Gatling, {@code #{name}}, in a text of {@code verdict.yml}. */
final class Expressions {
  // Behind a backslash it is text.
  private static final Pattern EXPRESSION = Pattern.compile("(?<!\\\\)#\\{([^}]*)}");
  private static final Pattern NAME = Pattern.compile("[^.#{}()\\s][^.#{}()]*");

  /** Functions whose value is a number. */
  private static final Set<String> NUMBERS =
      Set.of("currentTimeMillis", "randomInt", "randomLong", "randomDouble");

  private static final Set<String> TEXTS =
      Set.of("currentDate", "randomAlphanumeric", "randomSecureUuid", "randomUuid");

  private Expressions() {}

  /** Whether an expression can name a value so. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Checks how its expressions are written.
   *
   * @throws IllegalArgumentException for one that Gatling does not understand
   */
  static void check(String text) {
    try {
      var unused = ElCompiler$.MODULE$.parse(text);
    } catch (ElParserException | RuntimeException e) {
      throw new IllegalArgumentException(
          "has an expression #{...} that Gatling does not understand in \"%s\"; write #{name}, or \\#{ for the two characters"
              .formatted(text),
          e);
    }
  }

  /** The values of a user that it names; functions are none. */
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    Matcher expression = EXPRESSION.matcher(text);
    while (expression.find()) {
      Matcher name = NAME.matcher(expression.group(1));
      if (name.lookingAt() && !isFunction(name.group(), expression.group(1))) {
        names.add(name.group());
      }
    }
    return names;
  }

  private static boolean isFunction(String name, String expression) {
    return expression.startsWith(name + "(") && (NUMBERS.contains(name) || TEXTS.contains(name));
  }

  /** A text that is the same for all users: {@code /products/{id}}. */
  static String withoutValues(String text) {
    return EXPRESSION.matcher(text).replaceAll("{$1}");
  }

  /** Whether the whole text is one value of a user, and nothing else. */
  static boolean isOneValue(String text) {
    return text.startsWith("#{")
        && text.endsWith("}")
        && isName(text.substring(2, text.length() - 1));
  }

  /** Whether the whole text is one function whose value is a number. */
  static boolean isOneNumber(String text) {
    Matcher expression = EXPRESSION.matcher(text);
    return expression.matches()
        && NUMBERS.stream().anyMatch(name -> expression.group(1).startsWith(name + "("));
  }
}
