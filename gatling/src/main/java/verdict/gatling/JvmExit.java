package verdict.gatling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import verdict.gatling.parameters.Parameter;

/** The end of this JVM, before there is anything to report. */
final class JvmExit {
  private JvmExit() {}

  /**
   * Ends it at once, with one sentence on stderr and nothing else.
   *
   * @param sentence empty when it was said
   * @return never; it lets the caller say that nothing follows
   */
  static IllegalStateException now(int exitCode, String sentence) {
    if (!sentence.isEmpty()) {
      System.err.println("verdict: " + sentence);
    }
    System.err.flush();
    tellStarter(exitCode, sentence);
    // Not exit: Gatling would print a stack trace, and report a run that was none.
    Runtime.getRuntime().halt(exitCode);
    return new IllegalStateException(sentence);
  }

  /**
   * Maven ends with 1 whatever we end with: who started it may have named a file to say more in.
   */
  private static void tellStarter(int exitCode, String sentence) {
    String file = System.getProperty(Parameter.REFUSAL.property(), "");
    if (!file.isEmpty()) {
      try {
        Files.writeString(Path.of(file), exitCode + " " + sentence);
      } catch (IOException e) {
        System.err.println("verdict: " + file + " could not be written: " + e.getMessage());
      }
    }
  }
}
