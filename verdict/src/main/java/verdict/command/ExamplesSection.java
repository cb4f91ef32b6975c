package verdict.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;

/** The end of a help text: examples, each on a line of its own, to copy as it stands. */
final class ExamplesSection implements IHelpSectionRenderer {
  @Override
  public String render(Help help) {
    CommandSpec command = help.commandSpec();
    // Picocli would wrap the lines, in the middle of a file name.
    return Stream.of(command.usageMessage().footer())
        .map(line -> line.replace("${COMMAND-FULL-NAME}", command.qualifiedName()))
        .map(line -> line.replace("${ROOT-COMMAND-NAME}", command.root().name()))
        .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
  }
}
