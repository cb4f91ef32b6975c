package verdict.command;

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
      HistoryCommand.class
    },
    description = "Did a change make a JVM service faster or slower, how sure are we, and why?",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fine, improved or no change",
      "1:regressed, or an objective was missed",
      "2:inconclusive",
      "3:invalid measurement",
      "64:wrong usage",
      "65:unreadable input",
      "69:the system under test is not there",
      "70:a fault of this program",
      "74:a file or the answer could not be written, such as to a full disk"
    },
    footer = {"", "Example: verdict collect --rps 50 --output after.json --baseline before.json"})
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
      code =
          new CommandLine(new VerdictCommand())
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
          "verdict: cannot write the answer to standard output: the disk is full, or what reads it"
              + " has ended");
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
    String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    return failed(e, ExitCode.WRONG_USAGE, message + "; see: " + command + " --help", arguments);
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
          "cannot write: " + e + "; the file is as it was; free the disk or name another place";
      return failed(e, ExitCode.CANNOT_WRITE, sentence, arguments);
    }
    if (e instanceof OutOfMemoryError) {
      String sentence =
          "Java ran out of memory (" + message + "); give it more: JAVA_TOOL_OPTIONS=-Xmx2g";
      return failed(e, ExitCode.OUR_FAULT, sentence, arguments);
    }
    String sentence = "a fault of this program: " + e + "; run it again with --debug";
    return failed(e, ExitCode.OUR_FAULT, sentence, arguments);
  }

  /**
   * Says why it failed.
   *
   * @param sentence empty when it was said already
   */
  private static int failed(Throwable e, int code, String sentence, String[] arguments) {
    if (!sentence.isEmpty()) {
      System.err.println("verdict: " + sentence);
    }
    if (Arrays.asList(arguments).contains("--debug")) {
      e.printStackTrace();
    }
    return code;
  }
}
