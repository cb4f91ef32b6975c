package verdict.command;

import java.io.IOException;
import java.io.PrintWriter;
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
import verdict.collect.SystemNotThere;
import verdict.run.UnreadableInput;

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
      "74:a file could not be written, such as to a full disk"
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
    return new CommandLine(new VerdictCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUseSimplifiedAtFiles(true) // one argument a line, as it is: a name may have blanks
        .setParameterExceptionHandler(VerdictCommand::wrongUsage)
        .setExecutionExceptionHandler((e, line, result) -> failed(e, line, arguments))
        .execute(arguments);
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "no command given; known: collect, compare, duet, calibrate, report, inspect, merge,"
            + " history");
  }

  private static int wrongUsage(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    line.getErr()
        .println(
            "verdict: " + message + "; see: " + line.getCommandSpec().qualifiedName() + " --help");
    debug(e, line.getErr(), arguments);
    line.getErr().flush();
    return ExitCode.WRONG_USAGE;
  }

  private static int failed(Exception e, CommandLine line, String[] arguments) {
    PrintWriter err = line.getErr();
    int code;
    if (e instanceof UnreadableInput) {
      err.println("verdict: " + e.getMessage());
      code = ExitCode.UNREADABLE_INPUT;
    } else if (e instanceof SystemNotThere) {
      err.println("verdict: " + e.getMessage());
      code = ExitCode.SYSTEM_NOT_THERE;
    } else if (e instanceof RunRefused refused) {
      String sentence = String.valueOf(e.getMessage());
      if (!sentence.isEmpty()) {
        err.println("verdict: " + sentence);
      }
      code = refused.code();
    } else if (e instanceof IOException) {
      err.println(
          "verdict: cannot write: "
              + e
              + "; the file is as it was; free the disk or name"
              + " another place");
      code = ExitCode.CANNOT_WRITE;
    } else {
      err.println("verdict: a fault of this program: " + e + "; run it again with --debug");
      code = ExitCode.OUR_FAULT;
    }
    debug(e, err, arguments);
    err.flush();
    return code;
  }

  private static void debug(Exception e, PrintWriter err, String[] arguments) {
    if (Arrays.asList(arguments).contains("--debug")) {
      e.printStackTrace(err);
    }
  }
}
