package verdict.command;

import java.io.File;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.file.ShellWord;

/**
 * How this program was started, for the commands that it prints on the console: they run as they
 * stand. Reports always say {@code scripts/verdict}, for they have the same bytes wherever they are
 * made.
 */
final class ProgramName {
  /** Set by {@code scripts/verdict}: its own name, as it was typed. */
  private static final String VARIABLE = "VERDICT_PROGRAM";

  private static final String IN_DOCUMENTS = "scripts/verdict";
  private static final Pattern COMMAND =
      Pattern.compile("(?<![\\w./-])" + IN_DOCUMENTS + "(?= [a-z])");

  private ProgramName() {}

  /** What to type in place of {@code scripts/verdict}. */
  static String get() {
    String script = System.getenv(VARIABLE);
    if (script != null && !script.isBlank()) {
      return word(script);
    }
    // Started with -jar, the class path is the jar; started otherwise, a class was named.
    String jar = System.getProperty("java.class.path", "");
    boolean isJar =
        jar.endsWith(".jar") && System.getProperty("sun.java.command", "").startsWith(jar);
    return isJar ? "java -jar " + word(jar) : IN_DOCUMENTS;
  }

  /** A command of this program. */
  static String command(String... arguments) {
    return Stream.concat(Stream.of(get()), Stream.of(arguments).map(ProgramName::word))
        .collect(Collectors.joining(" "));
  }

  /** A text for the console: the commands in it are those of this program. */
  static String in(String text) {
    return COMMAND.matcher(text).replaceAll(Matcher.quoteReplacement(get()));
  }

  private static String word(String text) {
    boolean isWindows = File.separatorChar == '\\'; // whose shells know no single quotes
    if (isWindows) {
      return text.contains(" ") ? "\"" + text + "\"" : text;
    }
    return ShellWord.quoted(text);
  }
}
