package verdict.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import verdict.file.UnreadableInput;
import verdict.run.Results;

/** Where answers go. */
final class Output {
  private Output() {}

  /** The answer, on stdout, as UTF-8 whatever the locale. */
  static void print(String text) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(text);
    out.flush();
  }

  /** Says on stderr when results are partial; the exit code that this gives. */
  static int partial(Path path, Results results) {
    if (results.loss().isEmpty()) {
      return ExitCode.FINE;
    }
    Results.Loss loss = results.loss().get();
    System.err.println(
        "verdict: "
            + new UnreadableInput(path, loss.found(), loss.expected(), loss.cure()).getMessage()
            + "; the figures are of the valid part alone");
    return ExitCode.UNREADABLE_INPUT;
  }
}
