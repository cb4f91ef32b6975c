package verdict.proof;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import verdict.file.UnreadableInput;

/** The frame of a program that proves: one sentence and an exit code for what goes wrong. */
public final class ProofProgram {
  private static final int WRONG_USAGE = 64;
  private static final int UNREADABLE = 65;
  private static final int OUR_FAULT = 70;

  private ProofProgram() {}

  /** Runs it; its exit code. */
  public static int run(Callable<Integer> program, String... arguments) {
    return new CommandLine(program)
        .setParameterExceptionHandler(
            (e, given) -> fail(e.getCommandLine(), WRONG_USAGE, e.getMessage()))
        .setExecutionExceptionHandler(
            (e, line, result) ->
                e instanceof UnreadableInput
                    ? fail(line, UNREADABLE, e.getMessage())
                    : fail(line, OUR_FAULT, e.toString()))
        .execute(arguments);
  }

  private static int fail(CommandLine program, int code, String sentence) {
    System.err.println(program.getCommandName() + ": " + sentence + "; see --help");
    return code;
  }

  /** The same bytes on every machine. */
  public static void print(String markdown) {
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(markdown);
  }
}
