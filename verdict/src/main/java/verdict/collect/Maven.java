package verdict.collect;

import java.util.Locale;

/** Maven, as it is on this machine. */
final class Maven {
  static final String CURE = "Maven 3.8 or newer must be on the PATH";

  private Maven() {}

  /** Its name. */
  static String program() {
    boolean isWindows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return isWindows ? "mvn.cmd" : "mvn";
  }
}
