package verdict.command;

import picocli.CommandLine.Option;

/** The options of every command. */
final class Common {
  @Option(names = "--json", description = "Print the answer as JSON on stdout.")
  boolean json;

  @Option(names = "--debug", description = "Print a stack trace for an error.")
  boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  boolean help;
}
