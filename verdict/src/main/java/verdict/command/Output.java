package verdict.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where answers go. */
final class Output {
  private Output() {}

  /** The answer, on stdout, as UTF-8 whatever the locale. */
  static void print(String text) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(text);
    out.flush();
  }
}
