package verdict.run;

import java.util.Locale;
import java.util.regex.Pattern;

/** What must not be in a report: it is pasted into pull requests. */
public final class Secrets {
  private static final Pattern SECRET_NAME =
      Pattern.compile(".*(password|passwd|secret|token|credential|api-?key).*");
  private static final Pattern USER_INFO = Pattern.compile("(://)[^/@\\s]*@");
  private static final String HIDDEN = "***";

  private Secrets() {}

  /** The value of a property, with stars in place of a password, also of one inside a URL. */
  public static String hidden(String name, String value) {
    if (SECRET_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      return HIDDEN;
    }
    return USER_INFO.matcher(value).replaceAll("$1" + HIDDEN + "@");
  }
}
