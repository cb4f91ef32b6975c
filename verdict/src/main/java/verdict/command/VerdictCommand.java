package verdict.command;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verdict.collect.RunRefused;
import verdict.collect.SystemUnavailable;
import verdict.file.Device;
import verdict.file.UnreadableInput;

/** The program {@code verdict}. */
@Command(
    name = "verdict",
    versionProvider = Version.class,
    subcommands = {
      CollectCommand.class,
      CompareCommand.class,
      DuetCommand.class,
      CalibrateCommand.class,
      ReportCommand.class,
      InspectCommand.class,
      MergeCommand.class,
      HistoryCommand.class,
      InitCommand.class,
      CheckCommand.class
    },
    description = "Did a change make a JVM service faster or slower, how sure are we, and why?",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:improved, no change, a regression that was accepted, or objectives met",
      "1:regressed, or an objective was missed",
      "2:inconclusive",
      "3:invalid measurement",
      "64:wrong usage",
      "65:unreadable input",
      "69:something that is needed cannot be used: the system under test, Maven, git",
      "70:a bug in this program",
      "74:a file or the answer could not be written, for example because the disk is full"
    },
    footer = {
      "",
      "Example: ${ROOT-COMMAND-NAME} collect --rps 50 --output after.json --baseline before.json"
    })
public final class VerdictCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli sets it, and reads its options
  private Common common;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version of this program, of Java and of the system.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean version;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs the program; 0 to 3 are answers, the rest are errors with one sentence on stderr. */
  public static int run(String... arguments) {
    Locale.setDefault(Locale.ROOT); // figures and files are the same on every machine
    int code;
    try {
      CommandLine program = new CommandLine(new VerdictCommand());
      program.getHelpSectionMap().put(SECTION_KEY_FOOTER, new ExamplesSection());
      code =
          program
              .setHelpSectionMap(program.getHelpSectionMap()) // of the subcommands, too
              .setCommandName(ProgramName.get())
              .setCaseInsensitiveEnumValuesAllowed(true)
              .setUseSimplifiedAtFiles(true) // one argument a line, as it is: blanks may be in it
              .setParameterExceptionHandler(VerdictCommand::wrongUsage)
              .setExecutionExceptionHandler((e, line, result) -> failed(e, arguments))
              .execute(arguments);
    } catch (Error | RuntimeException e) {
      // Nothing may pass: the JVM would end with 1, which says that the build regressed.
      code = failed(e, arguments);
    }
    if (System.out.checkError()) { // an answer, --help or --version
      System.err.println(
          "verdict: cannot write the answer to standard output: the disk is full, or the program that"
              + " reads it has ended");
      return ExitCode.CANNOT_WRITE;
    }
    return code;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "no command given; known: collect, compare, duet, calibrate, report, inspect, merge,"
            + " history");
  }

  private static int wrongUsage(ParameterException e, String[] arguments) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String sentence = UsageSentence.of(e) + "; see: " + command + " --help";
    return failed(e, ExitCode.WRONG_USAGE, sentence, arguments);
  }

  private static int failed(Throwable e, String[] arguments) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof UnreadableInput) {
      return failed(e, ExitCode.UNREADABLE_INPUT, message, arguments);
    }
    if (e instanceof SystemUnavailable) {
      return failed(e, ExitCode.SYSTEM_NOT_THERE, message, arguments);
    }
    if (e instanceof RunRefused refused) {
      return failed(e, ExitCode.of(refused.reason()), message, arguments);
    }
    if (e instanceof Device.Refused) {
      return failed(e, ExitCode.CANNOT_WRITE, "cannot write: " + message, arguments);
    }
    if (e instanceof IOException) {
      String sentence =
          "cannot write: " + e + "; the file is unchanged; free disk space or name another place";
      return failed(e, ExitCode.CANNOT_WRITE, sentence, arguments);
    }
    if (e instanceof OutOfMemoryError) {
      String sentence =
          "Java ran out of memory (" + message + "); give it more: JAVA_TOOL_OPTIONS=-Xmx2g";
      return failed(e, ExitCode.OUR_FAULT, sentence, arguments);
    }
    String sentence =
        "a bug in this program: " + e + "; run it again with --debug for a stack trace";
    return failed(e, ExitCode.OUR_FAULT, sentence, arguments);
  }

  /**
   * Prints why it failed.
   *
   * @param sentence empty when it was printed already
   */
  private static int failed(Throwable e, int code, String sentence, String[] arguments) {
    if (!sentence.isEmpty()) {
      System.err.println("verdict: " + ProgramName.in(sentence));
    }
    if (Arrays.asList(arguments).contains("--debug")) {
      e.printStackTrace();
    }
    return code;
  }
}
