package verdict.file;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must not be in a report: it is pasted into pull requests. */
public final class Secrets {
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          ".*(password|passwd|passphrase|pwd|secret|token|credential|(api|private|access)[-_.]?key).*");

  /** Up to the last at-sign before the path: a password may hold others. */
  private static final Pattern USER_INFO = Pattern.compile("(://)[^/?#\\s]*@");

  private static final Pattern PARAMETER = Pattern.compile("([?&;])([^=?&;\\s]+)=([^&;#\\s]*)");
  private static final String HIDDEN = "***";

  private Secrets() {}

  /** The value of a property, with stars in place of a password, also of one inside a URL. */
  public static String hidden(String name, String value) {
    if (isSecret(name)) {
      return HIDDEN;
    }
    return PARAMETER
        .matcher(USER_INFO.matcher(value).replaceAll("$1" + HIDDEN + "@"))
        .replaceAll(
            parameter ->
                Matcher.quoteReplacement(
                    parameter.group(1)
                        + parameter.group(2)
                        + "="
                        + (isSecret(parameter.group(2)) ? HIDDEN : parameter.group(3))));
  }

  private static boolean isSecret(String name) {
    return SECRET_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
