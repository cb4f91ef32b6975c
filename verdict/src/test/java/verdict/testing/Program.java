package verdict.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import verdict.command.VerdictCommand;

/**
 * The program in this JVM: what it prints, and what it ends with.
 *
 * @param code that the program ends with
 */
public record Program(int code, String out, String err) {

  /** Runs it; each argument is printed as it prints itself. */
  public static Program run(Object... arguments) {
    PrintStream outBefore = System.out;
    PrintStream errBefore = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int code =
          VerdictCommand.run(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
      return new Program(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
    }
  }
}
