package verdict.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import verdict.run.RenamedOptions;

/** What is wrong with a command line, in one sentence: what was given, what is allowed. */
final class UsageSentence {
  private UsageSentence() {}

  static String of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().get(0));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " is given twice; give it once";
    }
    String message = oneLine(String.valueOf(e.getMessage()));
    ArgSpec argument = e.getArgSpec();
    return argument == null ? message : wrongValue(argument, String.valueOf(e.getValue()), message);
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String given = e.getUnmatched().get(0);
    String option = given.replaceFirst("=.*", "");
    if (RenamedOptions.newName(option).isPresent()) {
      return option + " is now " + RenamedOptions.newName(option).get() + "; use that name";
    }
    CommandLine command = e.getCommandLine();
    boolean isOption = given.startsWith("-");
    if (!isOption && !command.getSubcommands().isEmpty()) {
      return "unknown command \"%s\"; known: %s"
          .formatted(given, String.join(", ", command.getSubcommands().keySet()));
    }
    if (!isOption) {
      return "unexpected argument \"%s\"; %s".formatted(given, takes(command));
    }
    List<String> similar = e.getSuggestions().stream().filter(s -> s.startsWith("-")).toList();
    return "unknown option "
        + option
        + (similar.isEmpty() ? "" : "; similar: " + String.join(", ", similar));
  }

  private static String takes(CommandLine command) {
    String takes =
        command.getCommandSpec().positionalParameters().stream()
            .map(ArgSpec::paramLabel)
            .collect(Collectors.joining(" and "));
    return command.getCommandName() + " takes " + (takes.isEmpty() ? "options only" : takes);
  }

  private static String missing(ArgSpec argument) {
    if (argument instanceof OptionSpec option && !option.required()) {
      return name(argument) + " needs a value: " + name(argument) + " " + argument.paramLabel();
    }
    int least = argument.arity().min();
    String text = String.join(" ", argument.description()).replaceFirst("\\.( .*)?$", "");
    return "%s is missing: %s%s%s"
        .formatted(
            argument instanceof OptionSpec
                ? name(argument) + " " + argument.paramLabel()
                : argument.paramLabel(),
            least > 1 ? "give at least " + least + ", each the " : "",
            text.substring(0, 1).toLowerCase(Locale.ROOT),
            text.substring(1));
  }

  private static String wrongValue(ArgSpec argument, String value, String message) {
    Class<?> type = argument.typeInfo().getType();
    if (argument.typeInfo().isMap()) {
      return "%s must be %s, was \"%s\"".formatted(name(argument), argument.paramLabel(), value);
    }
    if (!argument.typeInfo().getEnumConstantNames().isEmpty()) {
      return "%s must be %s, was \"%s\""
          .formatted(name(argument), "one of " + String.join(", ", names(argument)), value);
    }
    if (type == int.class || type == Integer.class) {
      return "%s must be a whole number, was \"%s\"".formatted(name(argument), value);
    }
    return name(argument) + " " + message.replaceFirst("^Invalid value for [^:]*: ", "");
  }

  private static List<String> names(ArgSpec argument) {
    return argument.typeInfo().getEnumConstantNames().stream()
        .map(name -> name.toLowerCase(Locale.ROOT)) // either is taken
        .toList();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
