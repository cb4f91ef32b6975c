package verdict.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verdict.run.Calibration;
import verdict.run.Side;

/** {@code verdict compare}: two sides that were measured before, from their files alone. */
@Command(
    name = "compare",
    description = {
      "Judge a candidate against its baseline, from files alone, on any machine.",
      "A side is a measurement file, the folder of a run, or any results that inspect reads;",
      "several of one side are joined by commas. Files of a duet are compared round by round."
    },
    footer = {
      "",
      "Example: verdict compare before-1.json,before-2.json after-1.json,after-2.json --report pr.md"
    })
final class CompareCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Common common;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BASELINE", description = "What it is compared with.")
  private String baseline = "";

  @Parameters(index = "1", paramLabel = "CANDIDATE", description = "What is judged.")
  private String candidate = "";

  @Option(
      names = "--output",
      paramLabel = "F.json",
      description = "Write the comparison for machines there.")
  private @Nullable Path output;

  @Option(names = "--report", paramLabel = "F.md", description = "Write the Markdown there.")
  private @Nullable Path markdown;

  @Option(names = "--html", paramLabel = "F.html", description = "Write the HTML there.")
  private @Nullable Path html;

  @Option(names = "--junit", paramLabel = "F.xml", description = "Write JUnit XML there, for CI.")
  private @Nullable Path junit;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private JudgingOptions judging;

  @Option(
      names = "--calibration",
      paramLabel = "F.json",
      description = "What verdict calibrate found on the machine that measured: it is quoted.")
  private @Nullable Path calibration;

  @Override
  public Integer call() throws IOException {
    new OutputFiles(spec).check(output, markdown, html, junit);
    ReadProgressLine progress = ReadProgressLine.onStderr();
    Side left;
    Side right;
    try {
      left = Side.read(paths("BASELINE", baseline), progress);
      right = Side.read(paths("CANDIDATE", candidate), progress);
    } finally {
      progress.done();
    }
    return new ComparisonAnswer(
            left, right, judging, Optional.ofNullable(calibration).map(Calibration::read))
        .give(new ComparisonAnswer.Outputs(output, markdown, html, junit), List.of(), common.json);
  }

  private List<Path> paths(String side, String joined) {
    try {
      List<Path> paths =
          Stream.of(joined.split(",", -1))
              .map(String::strip)
              .filter(p -> !p.isEmpty())
              .map(Path::of)
              .toList();
      if (paths.isEmpty()) {
        throw new ParameterException(spec.commandLine(), side + " must name a file, was empty");
      }
      if (paths.stream().distinct().count() < paths.size()) {
        throw new ParameterException(
            spec.commandLine(),
            side + " names a file twice: a run that counts twice is no second run");
      }
      return paths;
    } catch (InvalidPathException e) {
      throw new ParameterException(
          spec.commandLine(), side + " must be file names, was \"" + joined + "\"", e);
    }
  }
}
