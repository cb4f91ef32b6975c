package verdict.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import verdict.file.Device;
import verdict.report.ConsoleSummary;

/** Where answers go. */
final class Output {
  private Output() {}

  /** The answer, on stdout, as UTF-8 whatever the locale. */
  static void print(String text) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(text);
    out.flush();
  }

  /** The files that were written, on stderr, after the answer: stdout has only the answer. */
  static void announce(List<Path> written) {
    if (System.out.checkError()) {
      return; // the program ends with a sentence about that
    }
    written.stream()
        .filter(file -> !Device.is(file))
        .forEach(file -> System.err.println(ConsoleSummary.oneLine("verdict: wrote " + file)));
  }
}
